import { requireIsoDate, type SeatStatus } from '@trefoil/vocabulary';
import { type OrganisationFacts, toConsortiumDraft } from './to-consortium-draft';

const idea = {
  action: 'STRATEGIC_PARTNERSHIP',
  callYear: 2026,
  durationMonths: 24,
  grantAskedCents: 100,
  higherEducationLink: 'It renews teaching.',
  agendaLink: null,
  aims: ['INTERDISCIPLINARITY'],
  activities: ['OTHER'],
  otherActivity: 'Cooking.',
  deadline: new Date('2026-03-05T23:30:00Z'),
} satisfies Parameters<typeof toConsortiumDraft>[0];

const seat = (organisationId: string, status: SeatStatus = 'ACCEPTED') => ({ organisationId, status, role: 'PARTNER' as const, addedValue: 'Needed.', strategyLink: null });
const organisation: OrganisationFacts = { country: 'SE', type: 'COMPANY', echeSource: null, echeFrom: null, echeTo: null };

test('takes what the idea states, and the day of its deadline in UTC', () => {
  const { members, ...stated } = toConsortiumDraft(idea, [], new Map(), null);
  expect(members).toEqual([]);
  expect(stated).toEqual({ ...idea, deadline: '2026-03-05' });
});

test('takes accepted seats only', () => {
  const statuses: SeatStatus[] = ['PLANNED', 'INVITED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'REMOVED'];
  const seats = statuses.map((status, index) => seat(String(index), status));
  expect(toConsortiumDraft(idea, seats, new Map(), null).members.map(({ organisationId }) => organisationId)).toEqual(['2']);
});

test('tells a charter with open dates from none that is known of', () => {
  const from = requireIsoDate('2021-01-01');
  const organisations = new Map([
    ['1', organisation],
    ['2', { ...organisation, echeSource: 'DECLARED' as const, echeFrom: from }],
  ]);
  expect(toConsortiumDraft(idea, [seat('1'), seat('2')], organisations, null).members.map(({ eche }) => eche)).toEqual([null, { from, to: null }]);
});

test('an organisation always states its country and type; of one that cannot be read nothing is known', () => {
  const draft = toConsortiumDraft(idea, [seat('1'), seat('2')], new Map([['1', organisation]]), null);
  expect(draft.members).toEqual([
    { organisationId: '1', country: 'SE', type: 'COMPANY', role: 'PARTNER', addedValue: 'Needed.', strategyLink: null, providesVet: null, eche: null },
    { organisationId: '2', country: null, type: null, role: 'PARTNER', addedValue: 'Needed.', strategyLink: null, providesVet: null, eche: null },
  ]);
});

test('takes duration and sum from a budget plan, unless it gives nobody anything', () => {
  const stated = { ...idea, durationMonths: 36, grantAskedCents: 1 };
  const draft = (months: number, ...shares: number[]) => toConsortiumDraft(stated, [], new Map(), { months, shares: shares.map((cents) => ({ cents })) });
  expect(draft(24, 100, 50)).toMatchObject({ durationMonths: 24, grantAskedCents: 150 });
  expect(draft(24)).toMatchObject({ durationMonths: 36, grantAskedCents: 1 });
});

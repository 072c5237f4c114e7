import type { ConsortiumDraftFragment } from './consortium-draft.graphql';
import { toConsortiumDraft } from './to-consortium-draft';

const seat = (id: string, status: string, overrides: object = {}) => ({
  id: `s${id}`, role: 'PARTNER', status, addedValue: null, strategyLink: null, message: null,
  organisation: { id, slug: '', name: `Organisation ${id}`, country: 'SE', type: 'COMPANY', claimed: true, viewerRole: null, eche: null },
  viewerCan: { accept: false, decline: false, leave: false, remove: false, edit: false },
  ...overrides,
});

const consortium = {
  id: '1',
  idea: {
    id: '2', action: 'STRATEGIC_PARTNERSHIP', callYear: 2027, durationMonths: 24, grantAskedCents: 1, higherEducationLink: 'h', agendaLink: null,
    aims: ['INTERDISCIPLINARITY'], activities: ['OTHER'], otherActivity: 'o', deadline: '2027-03-20T16:00:00.000Z',
  },
  seats: [
    seat('1', 'ACCEPTED', { role: 'COORDINATOR', addedValue: 'a', strategyLink: 's' }),
    ...['INVITED', 'PLANNED', 'DECLINED', 'WITHDRAWN', 'REMOVED'].map((status, index) => seat(String(index + 2), status)),
  ],
} as unknown as ConsortiumDraftFragment;

test('takes the idea as it is, the day of its deadline, and the seats that count', () => {
  expect(toConsortiumDraft(consortium)).toEqual({
    action: 'STRATEGIC_PARTNERSHIP', callYear: 2027, durationMonths: 24, grantAskedCents: 1, higherEducationLink: 'h', agendaLink: null,
    aims: ['INTERDISCIPLINARITY'], activities: ['OTHER'], otherActivity: 'o', deadline: '2027-03-20',
    members: [{ organisationId: '1', country: 'SE', type: 'COMPANY', role: 'COORDINATOR', addedValue: 'a', strategyLink: 's', eche: null }],
  });
});

test('takes those invited too when asked what they would make of it', () => {
  expect(toConsortiumDraft(consortium, ['ACCEPTED', 'INVITED']).members.map(({ organisationId }) => organisationId)).toEqual(['1', '2']);
});

test('takes duration and sum from a budget plan, unless it gives nobody anything', () => {
  const planned = (totalCents: number) => toConsortiumDraft({ ...consortium, budgetPlan: { id: '1', months: 36, totalCents } });
  expect(planned(150)).toMatchObject({ durationMonths: 36, grantAskedCents: 150 });
  expect(planned(0)).toMatchObject({ durationMonths: 24, grantAskedCents: 1 });
});

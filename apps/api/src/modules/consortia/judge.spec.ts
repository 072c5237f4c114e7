import type { ConsortiumDraft, ConsortiumMember } from '@trefoil/rules';
import { type CountryCode, requireIsoDate } from '@trefoil/vocabulary';
import { dayOf, judge, requireMayCoordinate, requireMayJoin } from './judge';

const TODAY = requireIsoDate('2026-02-01');
const member = (country: CountryCode, overrides: Partial<ConsortiumMember> = {}): ConsortiumMember => ({
  organisationId: '1',
  country,
  type: 'COMPANY',
  role: 'PARTNER',
  addedValue: null,
  strategyLink: null,
  eche: null,
  ...overrides,
});
const draft = (only: ConsortiumMember, overrides: Partial<ConsortiumDraft> = {}): ConsortiumDraft => ({
  action: 'STRATEGIC_PARTNERSHIP',
  callYear: 2026,
  durationMonths: null,
  grantAskedCents: null,
  higherEducationLink: null,
  agendaLink: null,
  aims: [],
  activities: [],
  otherActivity: null,
  deadline: null,
  members: [only],
  ...overrides,
});

test('the day is that of UTC', () => {
  expect(dayOf(new Date('2026-01-31T23:59:59.999Z'))).toBe('2026-01-31');
});

test('without rules for the call nothing is claimed', () => {
  expect(judge(draft(member('FI'), { callYear: 1999 }), TODAY)).toEqual({ action: 'STRATEGIC_PARTNERSHIP', callYear: 1999, verdict: 'UNKNOWN', findings: [] });
});

test('a coordinator is refused for its country alone', () => {
  const coordinate = (country: CountryCode, callYear = 2026) => () => requireMayCoordinate(draft(member(country, { role: 'COORDINATOR' }), { callYear }), country, TODAY);
  expect(coordinate('FI')).not.toThrow();
  expect(coordinate('US')).toThrow('CONSORTIUM.COORDINATOR_NOT_IN_PROGRAMME_COUNTRY');
  expect(coordinate('CH', 2027)).not.toThrow();
  expect(coordinate('US', 1999)).not.toThrow();
});

test.each(['PARTNER', 'ASSOCIATED_PARTNER'] as const)('a %s of a partner country joins with its added value stated', (role) => {
  const join = (addedValue: string | null, country: CountryCode = 'US') => () => {
    const joining = member(country, { role, addedValue });
    requireMayJoin(draft(joining), joining, TODAY);
  };
  expect(join('The only archive.')).not.toThrow();
  expect(join(null)).toThrow('INVALID_INPUT');
  expect(join(null, 'SE')).not.toThrow();
});

const joinAs = (joining: ConsortiumMember, call: Pick<ConsortiumDraft, 'action' | 'callYear'>) => () => requireMayJoin(draft(joining, call), joining, TODAY);

test('an excluded country is refused in every part, where the rule is confirmed', () => {
  for (const role of ['PARTNER', 'ASSOCIATED_PARTNER'] as const) {
    const joining = member('BY', { role, addedValue: 'Needed.' });
    expect(joinAs(joining, { action: 'ALLIANCES_LOT1', callYear: 2024 })).toThrow('CONSORTIUM.COUNTRY_EXCLUDED');
    // Remembered for this action, not read: what is unverified refuses nobody.
    expect(joinAs(joining, { action: 'KA220_HED', callYear: 2026 })).not.toThrow();
  }
});

test('where only programme countries take part, others may still be associated', () => {
  const call = { action: 'KA210', callYear: 2026 } as const;
  expect(joinAs(member('US', { addedValue: 'Needed.' }), call)).toThrow('CONSORTIUM.PROGRAMME_COUNTRIES_ONLY');
  expect(joinAs(member('US', { addedValue: 'Needed.', role: 'ASSOCIATED_PARTNER' }), call)).not.toThrow();
});

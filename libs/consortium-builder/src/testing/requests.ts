import { type ConsortiumDraft, findRuleSet, type RuleSet } from '@trefoil/rules';
import { type ActionCode, type CountryCode, ORGANISATION_TYPES, type OrganisationType, requireIsoDate } from '@trefoil/vocabulary';
import fc from 'fast-check';
import { assessMembers } from '../assess-members';
import { type BuildRequest, type Candidate, noWishes, type Wishes } from '../request';

export const TODAY = requireIsoDate('2024-03-01');
const CHARTER = { from: requireIsoDate('2021-01-01'), to: requireIsoDate('2027-12-31') };
const LAPSED = { from: requireIsoDate('2014-01-01'), to: requireIsoDate('2020-12-31') };

export function rulesOf(action: ActionCode, callYear = 2024): RuleSet {
  const rules = findRuleSet(action, callYear);
  if (rules === null) throw new Error(`no rules for ${action} ${callYear}`);
  return rules;
}

export function aCandidate(organisationId: string, country: CountryCode | null, overrides: Partial<Candidate> = {}): Candidate {
  return { organisationId, country, type: 'COMPANY', addedValue: null, eche: null, fit: 1, costCents: 0, expertise: [], newcomer: false, ...overrides };
}

/** An idea of a Finnish university, whose id is 1. */
export function aDraft(rules: RuleSet, overrides: Partial<ConsortiumDraft> = {}): ConsortiumDraft {
  return {
    action: rules.action, callYear: rules.callYear, durationMonths: 24, grantAskedCents: 25_000_000, higherEducationLink: 'h', agendaLink: 'a',
    aims: ['QUALITY_AND_RENEWAL'], activities: ['INTENSIVE_COURSES'], otherActivity: null, deadline: requireIsoDate('2024-03-05'),
    members: [{ organisationId: '1', country: 'FI', type: 'HIGHER_EDUCATION_INSTITUTION', role: 'COORDINATOR', addedValue: null, strategyLink: null, eche: CHARTER }],
    ...overrides,
  };
}

export function aRequest(candidates: readonly Candidate[], wishes: Partial<Wishes> = {}, overrides: Partial<BuildRequest> = {}): BuildRequest {
  const rules = overrides.rules ?? rulesOf('STRATEGIC_PARTNERSHIP');
  return { draft: aDraft(rules), fixed: [], rules, asOf: TODAY, candidates, excluded: new Set(), wishes: { ...noWishes(3, 4), ...wishes }, ...overrides };
}

const EXPERTISE = ['A', 'B', 'C'] as const;

const someCandidate: fc.Arbitrary<Omit<Candidate, 'organisationId'>> = fc.record({
  country: fc.oneof({ weight: 6, arbitrary: fc.constantFrom<CountryCode>('FI', 'SE', 'EE', 'PT', 'AX', 'DE') }, { weight: 1, arbitrary: fc.constantFrom<CountryCode | null>('US', 'GL', null) }),
  type: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<OrganisationType>('HIGHER_EDUCATION_INSTITUTION', 'COMPANY', 'OTHER_EDUCATION_PROVIDER') },
    { weight: 1, arbitrary: fc.constantFrom(...ORGANISATION_TYPES, null) },
  ),
  addedValue: fc.constantFrom(null, null, 'It brings the test bed.'),
  eche: fc.constantFrom(null, CHARTER, CHARTER, LAPSED),
  fit: fc.integer({ min: -2, max: 40 }).map((tenths) => tenths / 10),
  costCents: fc.integer({ min: 0, max: 100 }),
  expertise: fc.subarray([...EXPERTISE]),
  newcomer: fc.boolean(),
});

const someWishes: fc.Arbitrary<Wishes> = fc.record({
  size: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 3 })).map(([from, more]) => ({ from, to: from + more })),
  budgetCents: fc.option(fc.integer({ min: 0, max: 300 })),
  mostPerCountry: fc.option(fc.integer({ min: 1, max: 2 })),
  countries: fc.uniqueArray(
    fc.record({ country: fc.constantFrom<CountryCode>('SE', 'EE', 'AX', 'PT'), least: fc.integer({ min: 0, max: 1 }), most: fc.option(fc.integer({ min: 1, max: 2 })) }),
    { maxLength: 2, selector: ({ country }) => country },
  ),
  types: fc.uniqueArray(
    fc.record({ type: fc.constantFrom<OrganisationType>('HIGHER_EDUCATION_INSTITUTION', 'COMPANY'), least: fc.integer({ min: 0, max: 2 }), most: fc.option(fc.integer({ min: 1, max: 3 })) }),
    { maxLength: 2, selector: ({ type }) => type },
  ),
  expertise: fc.uniqueArray(fc.record({ code: fc.constantFrom(...EXPERTISE), least: fc.integer({ min: 1, max: 2 }) }), { maxLength: 2, selector: ({ code }) => code }),
  leastNewcomers: fc.integer({ min: 0, max: 2 }),
  mostPerRegion: fc.option(fc.integer({ min: 1, max: 3 })),
  worthwhileFit: fc.constantFrom(0, 0, 1, 2.5),
});

const CALLS = [rulesOf('STRATEGIC_PARTNERSHIP'), rulesOf('KA220_HED'), rulesOf('ALLIANCES_LOT1'), rulesOf('EMJM'), rulesOf('KA210'), rulesOf('KA220_HED', 2027)];

/** Small enough to try every choice. */
export const someRequest: fc.Arbitrary<BuildRequest> = fc.record({
  rules: fc.constantFrom(...CALLS),
  candidates: fc.array(someCandidate, { maxLength: 9 }).map((list) => list.map((candidate, index): Candidate => ({ ...candidate, organisationId: String(index + 10) }))),
  wishes: someWishes,
  second: fc.boolean(),
  excluded: fc.subarray(['10', '11', '12']),
}).map(({ rules, candidates, wishes, second, excluded }): BuildRequest => {
  const draft = aDraft(rules);
  const fixedOne = { organisationId: '2', country: 'SE', type: 'COMPANY', role: 'PARTNER', addedValue: null, strategyLink: null, eche: null } as const;
  return {
    draft: second ? { ...draft, members: [...draft.members, fixedOne] } : draft,
    fixed: [{ organisationId: '1', fit: 3, costCents: 20, expertise: ['A'], newcomer: false }],
    rules, asOf: TODAY, candidates, excluded: new Set(excluded), wishes,
  };
});

/** The greatest worth of any sound choice by trying all of them; null where none is sound. */
export function bruteForce(request: BuildRequest): number | null {
  const usable = request.candidates.filter(({ organisationId }) => !request.excluded.has(organisationId));
  let best: number | null = null;
  for (let mask = 0; mask < 1 << usable.length; mask += 1) {
    const members = usable.filter((_, index) => (mask >> index) & 1);
    if (!assessMembers(request, members).sound) continue;
    const worth = members.reduce((sum, { fit }) => sum + Math.round((fit - request.wishes.worthwhileFit) * 1e6), 0) / 1e6;
    if (best === null || worth > best) best = worth;
  }
  return best;
}

import type { ConsortiumMember, Rule, RuleSet } from '@trefoil/rules';
import { type CountryCode, REGIONS, regionOf } from '@trefoil/vocabulary';
import type { Program, Row, Spread } from './program';
import type { BuildRequest, Candidate, MemberFacts } from './request';
import { fitUnits } from './screen-candidates';
import { countsAs, countsFor, isFullPartner, isLikely } from './soundness';
import { type WishCode, wish } from './wish-code';

type Fixed = ConsortiumMember & Omit<MemberFacts, 'organisationId'>;
/** What a member of either kind shows to the conditions. */
type Facts = Pick<ConsortiumMember, 'country' | 'type' | 'providesVet'> & Pick<MemberFacts, 'expertise' | 'newcomer'>;
type Condition = { readonly atLeast: boolean; readonly bound: number; readonly means: WishCode; readonly holds: (facts: Facts) => boolean };

/** The full partners that are in for certain, with what is known of them. */
export function fixedMembers({ draft, fixed }: BuildRequest): readonly Fixed[] {
  const facts = new Map(fixed.map((known) => [known.organisationId, known]));
  return draft.members.filter(isFullPartner).map((member) => {
    const { fit = 0, costCents = 0, expertise = [], newcomer = false } = facts.get(member.organisationId) ?? {};
    return { ...member, fit, costCents, expertise, newcomer };
  });
}

/** Conditions on counts, by the rules and the wishes, before the fixed members are taken off. */
function conditionsOf({ wishes, rules }: BuildRequest): readonly Condition[] {
  const conditions: Condition[] = [];
  const add = (atLeast: boolean, bound: number | null, means: WishCode, holds: Condition['holds']): void => {
    if (bound !== null) conditions.push({ atLeast, bound, means, holds });
  };
  for (const rule of rules.rules) {
    if (rule.weight !== 'REQUIRED') continue;
    if (rule.kind === 'LEAST_ORGANISATIONS') add(true, rule.least, wish('RULE', rule.id), (facts) => countsFor(facts, rule.counting, rules, false));
    else if (rule.kind === 'MEMBERS_OF_TYPE') add(true, rule.least, wish('RULE', rule.id), (facts) => isLikely(facts, rule));
  }
  const isIn = (country: CountryCode) => (facts: Facts): boolean => facts.country !== null && countsAs(facts.country, rules) === countsAs(country, rules);
  for (const { country, least } of wishes.countries) add(true, least, wish('COUNTRY_LEAST', country), isIn(country));
  for (const { type, least, most } of wishes.types) {
    add(true, least, wish('TYPE_LEAST', type), (facts) => facts.type === type);
    add(false, most, wish('TYPE_MOST', type), (facts) => facts.type === type);
  }
  for (const { code, least } of wishes.expertise) add(true, least, wish('EXPERTISE', code), ({ expertise }) => expertise.includes(code));
  add(true, wishes.leastNewcomers, wish('NEWCOMERS'), ({ newcomer }) => newcomer);
  return conditions;
}

/** Countries as groups; those of unknown country are a group of their own, which nothing caps. */
function groupsOf(candidates: readonly Candidate[], fixed: readonly Fixed[], { wishes, rules }: BuildRequest, seats: number) {
  const indices = new Map<CountryCode | null, number>();
  const group = new Int32Array(candidates.length);
  candidates.forEach(({ country }, item) => {
    const key = country === null ? null : countsAs(country, rules);
    const index = indices.get(key) ?? indices.size;
    indices.set(key, index);
    group[item] = index;
  });
  const caps = new Map<CountryCode, number>();
  for (const { country, most } of wishes.countries) if (most !== null) caps.set(countsAs(country, rules), most);
  const region = new Int32Array(indices.size);
  const groupCap = new Int32Array(indices.size).fill(seats);
  const groupOf = (country: CountryCode | null): number | undefined => (country === null ? undefined : indices.get(countsAs(country, rules)));
  for (const [country, index] of indices) {
    region[index] = country === null ? REGIONS.length : REGIONS.indexOf(regionOf(country));
    const cap = country === null ? null : (caps.get(country) ?? wishes.mostPerCountry);
    if (cap !== null) groupCap[index] = Math.min(seats, Math.max(0, cap - fixed.filter((member) => groupOf(member.country) === index).length));
  }
  const regionCap = new Int32Array(REGIONS.length + 1).fill(seats);
  const { mostPerRegion } = wishes;
  if (mostPerRegion !== null) {
    REGIONS.forEach((name, index) => {
      const there = fixed.filter(({ country }) => country !== null && regionOf(countsAs(country, rules)) === name).length;
      regionCap[index] = Math.min(seats, Math.max(0, mostPerRegion - there));
    });
  }
  return { group, groupCap, region, regionCap, groups: indices.size, groupOf };
}

function spreadOf(rule: Extract<Rule, { kind: 'LEAST_COUNTRIES' }>, candidates: readonly Candidate[], fixed: readonly Fixed[], rules: RuleSet, groups: ReturnType<typeof groupsOf>): Spread {
  const covered = new Uint8Array(groups.groups);
  const countries = new Set<CountryCode>();
  for (const member of fixed) {
    if (!countsFor(member, rule.counting, rules, true) || member.country === null) continue;
    countries.add(countsAs(member.country, rules));
    const index = groups.groupOf(member.country);
    if (index !== undefined) covered[index] = 1;
  }
  const counts = Uint8Array.from(candidates, (candidate) => (countsFor(candidate, rule.counting, rules, true) ? 1 : 0));
  return { least: rule.least - countries.size, counts, covered, means: wish('RULE', rule.id) };
}

function highestOf(rules: RuleSet): number {
  for (const rule of rules.rules) if (rule.kind === 'HIGHEST_ORGANISATIONS' && rule.weight === 'REQUIRED') return rule.highest;
  return Infinity;
}

/** The request as numbers: what is still to be chosen once the fixed members are taken off. `candidates` are screened and in order. */
export function toProgram(request: BuildRequest, candidates: readonly Candidate[]): Program {
  const { wishes, rules } = request;
  const fixed = fixedMembers(request);
  const to = Math.max(0, Math.min(wishes.size.to, highestOf(rules)) - fixed.length);
  const from = Math.max(0, wishes.size.from - fixed.length);
  const groups = groupsOf(candidates, fixed, request, to);
  const rows: Row[] = [];
  const open: Condition[] = [];
  for (const condition of conditionsOf(request)) {
    const bound = condition.bound - fixed.filter(condition.holds).length;
    if (condition.atLeast && bound <= 0) continue;
    rows.push({ atLeast: condition.atLeast, bound: Math.max(0, bound), means: condition.means });
    open.push(condition);
  }
  const rowStart = new Int32Array(candidates.length + 1);
  const rowsOf: number[] = [];
  candidates.forEach((candidate, item) => {
    open.forEach(({ holds }, row) => {
      if (holds(candidate)) rowsOf.push(row);
    });
    rowStart[item + 1] = rowsOf.length;
  });
  const price = fitUnits(wishes.worthwhileFit);
  return {
    size: candidates.length,
    value: Float64Array.from(candidates, ({ fit }) => fitUnits(fit) - price),
    cost: Float64Array.from(candidates, ({ costCents }) => costCents),
    budget: wishes.budgetCents === null ? Infinity : wishes.budgetCents - fixed.reduce((sum, { costCents }) => sum + costCents, 0),
    group: groups.group,
    groupCap: groups.groupCap,
    region: groups.region,
    regionCap: groups.regionCap,
    rows,
    rowStart,
    rowsOf: Int32Array.from(rowsOf),
    spreads: rules.rules.flatMap((rule) => (rule.kind === 'LEAST_COUNTRIES' && rule.weight === 'REQUIRED' ? [spreadOf(rule, candidates, fixed, rules, groups)] : [])).filter(({ least }) => least > 0),
    from,
    to,
  };
}

import { checkConsortium, type ConsortiumDraft, type ConsortiumMember, type Counting, type Finding, type MembersOfTypeRule, type RuleId, type RuleSet } from '@trefoil/rules';
import type { CountryCode, IsoDate } from '@trefoil/vocabulary';

/** Rules on what the idea states, in words, months or money: no choice of members meets or breaks them. */
const ABOUT_THE_IDEA: ReadonlySet<RuleId> = /* @__PURE__ */ new Set<RuleId>([
  'DURATION', 'GRANT_PER_MONTH', 'GRANT_PER_YEAR', 'GRANT_TOTAL', 'GRANT_BY_DURATION', 'GRANT_RANGE', 'LUMP_SUM',
  'SECTOR', 'HIGHER_EDUCATION_LINK', 'AGENDA_LINK', 'STRATEGY_LINK', 'AIMS', 'ACTIVITIES', 'DEADLINE',
]);

function requiredRules(rules: RuleSet): ReadonlySet<RuleId> {
  return new Set(rules.rules.filter(({ weight }) => weight === 'REQUIRED').map(({ id }) => id));
}

/** Whether a member is what the rule asks for, or may be by its type where nobody has said. */
export function isLikely({ type, providesVet = null }: Pick<ConsortiumMember, 'type' | 'providesVet'>, rule: MembersOfTypeRule): boolean {
  return rule.typeDecides || providesVet === null ? type === rule.type : providesVet;
}

function isAgainst({ rule, verdict, code, weight }: Finding, required: ReadonlySet<RuleId>): boolean {
  // Who may be a VET provider is judged below, by who is likely to be one.
  if (!required.has(rule) || ABOUT_THE_IDEA.has(rule) || code === 'VET_PROVIDER_INCLUDED.TO_BE_CONFIRMED') return false;
  // Of a charter nothing is known for many: that is asked, not held against anybody.
  if (rule === 'ECHE') return weight === 'REQUIRED' && verdict !== 'MET';
  // What hinges on a country announced but not confirmed comes out as advice: nobody is proposed on that.
  return verdict !== 'MET' || (rule.startsWith('LEAST_') && weight !== 'REQUIRED');
}

/** What the rules hold against a choice of members; empty is sound. What the idea itself states is left to its owner. */
export function faultsOf(draft: ConsortiumDraft, rules: RuleSet, asOf: IsoDate): readonly Finding[] {
  const required = requiredRules(rules);
  const members = draft.members.filter(isFullPartner);
  const vet = rules.rules.find((rule) => rule.id === 'VET_PROVIDER_INCLUDED');
  const isUnlikely = vet?.kind === 'MEMBERS_OF_TYPE' && members.filter((member) => isLikely(member, vet)).length < vet.least;
  return checkConsortium(draft, rules, asOf).filter((finding) => isAgainst(finding, required) || (isUnlikely && finding.rule === 'VET_PROVIDER_INCLUDED' && finding.verdict !== 'MET'));
}

/** Whether the part counts as a full partner's. */
export const isFullPartner = ({ role }: Pick<ConsortiumMember, 'role'>): boolean => role === 'COORDINATOR' || role === 'PARTNER';

/** The country a member's country counts as: Finland for Åland. */
export function countsAs(country: CountryCode, rules: RuleSet): CountryCode {
  return rules.countries.places.get(country)?.countsAs ?? country;
}

/** Whether a full partner counts for certain towards a minimum: known type, known country, nothing unverified. */
export function countsFor(member: Pick<ConsortiumMember, 'country' | 'type'>, counting: Counting, rules: RuleSet, countryMatters: boolean): boolean {
  if (counting.type !== null && member.type !== counting.type) return false;
  if (counting.from === 'ALL_COUNTRIES') return member.country !== null || !countryMatters;
  return member.country !== null && rules.countries.places.get(member.country)?.standing === 'FULL';
}

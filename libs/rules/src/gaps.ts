import type { CountryCode, OrganisationType } from '@trefoil/vocabulary';
import type { ConsortiumDraft, ConsortiumMember } from './draft';
import { isFullPartner, placeOf } from './kinds/evaluation';
import { isWhatIsAsked } from './kinds/member-types';
import type { Counting, MembersOfTypeRule, Rule, RuleId, RuleSet } from './rule';

/** Something the consortium lacks, as a search for who could bring it. */
export type Gap = {
  readonly rule: RuleId;
  /** How many such organisations are lacking. */
  readonly need: number;
  readonly role: 'COORDINATOR' | 'PARTNER';
  /** What to filter organisations by; an empty list filters nothing. */
  readonly filter: { readonly countries: readonly CountryCode[]; readonly types: readonly OrganisationType[] };
};

type CountRule = Extract<Rule, { readonly counting: Counting }>;

function surelyCounts(member: ConsortiumMember, counting: Counting, rules: RuleSet): boolean {
  if (!isFullPartner(member) || (counting.type !== null && member.type !== counting.type)) return false;
  if (counting.from === 'ALL_COUNTRIES') return true;
  return member.country !== null && placeOf(member.country, rules.countries) !== undefined;
}

function typesOf(counting: Counting): readonly OrganisationType[] {
  return counting.type === null ? [] : [counting.type];
}

function countryGap(rule: CountRule, draft: ConsortiumDraft, rules: RuleSet): Gap | null {
  const present = new Set<CountryCode>();
  for (const member of draft.members) {
    if (member.country === null || !surelyCounts(member, rule.counting, rules)) continue;
    present.add(placeOf(member.country, rules.countries)?.countsAs ?? member.country);
  }
  const need = rule.least - present.size;
  if (need <= 0) return null;
  const countries = rules.countries.fullParticipation.filter((country) => !present.has(country));
  return { rule: rule.id, need, role: 'PARTNER', filter: { countries, types: typesOf(rule.counting) } };
}

function organisationGap(rule: CountRule, draft: ConsortiumDraft, rules: RuleSet, alreadySought: number): Gap | null {
  const counted = draft.members.filter((member) => surelyCounts(member, rule.counting, rules)).length;
  const need = rule.least - counted - alreadySought;
  if (need <= 0) return null;
  const countries = rule.counting.from === 'ALL_COUNTRIES' ? [] : rules.countries.fullParticipation;
  return { rule: rule.id, need, role: 'PARTNER', filter: { countries, types: typesOf(rule.counting) } };
}

function typeGap(rule: MembersOfTypeRule, draft: ConsortiumDraft): Gap | null {
  const counted = draft.members.filter((member) => isFullPartner(member) && isWhatIsAsked(rule, member) === true).length;
  const need = rule.least - counted;
  return need <= 0 ? null : { rule: rule.id, need, role: 'PARTNER', filter: { countries: [], types: [rule.type] } };
}

function coordinatorGap(rule: Rule, draft: ConsortiumDraft, rules: RuleSet): Gap | null {
  const coordinator = draft.members.find((member) => member.role === 'COORDINATOR');
  if (coordinator && (coordinator.country === null || placeOf(coordinator.country, rules.countries))) return null;
  return { rule: rule.id, need: 1, role: 'COORDINATOR', filter: { countries: rules.countries.fullParticipation, types: [] } };
}

/**
 * What is missing, as searches: new countries first, then further organisations beyond those, required types, a coordinator.
 *
 * A member whose country or type is unknown fills no gap: asking it is the other way to close one, and the findings say whom.
 * Rules that only advise make no gap.
 */
export function gaps(draft: ConsortiumDraft, rules: RuleSet): readonly Gap[] {
  const required = rules.rules.filter((rule) => rule.weight === 'REQUIRED');
  const found: Gap[] = [];
  const add = (gap: Gap | null): void => {
    if (gap) found.push(gap);
  };
  for (const rule of required) if (rule.kind === 'LEAST_COUNTRIES') add(countryGap(rule, draft, rules));
  // Whoever brings a new country is also one more organisation.
  const sought = found.reduce((most, gap) => Math.max(most, gap.need), 0);
  for (const rule of required) {
    if (rule.kind === 'LEAST_ORGANISATIONS') add(organisationGap(rule, draft, rules, sought));
    else if (rule.kind === 'MEMBERS_OF_TYPE') add(typeGap(rule, draft));
    else if (rule.kind === 'COORDINATOR_COUNTRY') add(coordinatorGap(rule, draft, rules));
  }
  return found;
}

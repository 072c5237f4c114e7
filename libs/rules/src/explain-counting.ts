import type { CountryCode, OrganisationId } from '@trefoil/vocabulary';
import type { ConsortiumDraft, ConsortiumMember } from './draft';
import { PROGRAMME_PARTNERS } from './catalogue/common';
import { isFullPartner, placeOf } from './kinds/evaluation';
import type { Counting, RuleSet } from './rule';

/**
 * Why a member counts towards the least number of organisations, or does not.
 *
 * COUNTED; COUNTED_UNVERIFIED: its country is announced or its territory's place is unverified;
 * COUNTRY_NOT_STATED, TYPE_NOT_STATED: cannot be told; PARTNER_COUNTRY, ASSOCIATED_PARTNER, AFFILIATED_ENTITY: never;
 * OTHER_TYPE: the action counts another type of organisation only.
 */
export const COUNTING_REASONS = [
  'COUNTED',
  'COUNTED_UNVERIFIED',
  'COUNTRY_NOT_STATED',
  'TYPE_NOT_STATED',
  'PARTNER_COUNTRY',
  'ASSOCIATED_PARTNER',
  'AFFILIATED_ENTITY',
  'OTHER_TYPE',
] as const;
export type CountingReason = (typeof COUNTING_REASONS)[number];

export type CountedMember = {
  readonly organisationId: OrganisationId;
  readonly counted: boolean;
  readonly reason: CountingReason;
  /** The country it counts for: Finland for Åland. Null where it counts for none or its country is not known. */
  readonly countsAs: CountryCode | null;
  /** Whether an earlier member of the list already brought that country: the organisation counts, the country does not again. */
  readonly repeatsCountry: boolean;
};

function countingOf(rules: RuleSet): Counting {
  for (const rule of rules.rules) if (rule.kind === 'LEAST_ORGANISATIONS') return rule.counting;
  return PROGRAMME_PARTNERS;
}

function reasonFor(member: ConsortiumMember, counting: Counting, rules: RuleSet): CountingReason {
  if (!isFullPartner(member)) return member.role === 'ASSOCIATED_PARTNER' ? 'ASSOCIATED_PARTNER' : 'AFFILIATED_ENTITY';
  if (counting.type !== null && member.type !== counting.type) return member.type === null ? 'TYPE_NOT_STATED' : 'OTHER_TYPE';
  if (counting.from === 'ALL_COUNTRIES') return 'COUNTED';
  if (member.country === null) return 'COUNTRY_NOT_STATED';
  const place = placeOf(member.country, rules.countries);
  if (place === undefined) return 'PARTNER_COUNTRY';
  return place.standing === 'FULL' ? 'COUNTED' : 'COUNTED_UNVERIFIED';
}

/** Who counts and why, member by member, in the draft's order. */
export function explainCounting(draft: ConsortiumDraft, rules: RuleSet): readonly CountedMember[] {
  const counting = countingOf(rules);
  const seen = new Set<CountryCode>();
  return draft.members.map((member) => {
    const reason = reasonFor(member, counting, rules);
    const counted = reason === 'COUNTED' || reason === 'COUNTED_UNVERIFIED';
    const countsAs = counted && member.country !== null ? (placeOf(member.country, rules.countries)?.countsAs ?? member.country) : null;
    const repeatsCountry = countsAs !== null && seen.has(countsAs);
    if (countsAs !== null) seen.add(countsAs);
    return { organisationId: member.organisationId, counted, reason, countsAs, repeatsCountry };
  });
}

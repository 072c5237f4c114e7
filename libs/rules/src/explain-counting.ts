import type { CountryCode, OrganisationId } from '@trefoil/vocabulary';
import type { ConsortiumDraft, ConsortiumMember } from './draft';
import { isFullPartner, placeOf } from './kinds/evaluation';
import type { RuleSet } from './rule';

/**
 * Why a member counts towards the minimum of organisations and countries, or does not.
 *
 * COUNTED; COUNTED_UNVERIFIED: its country is announced or its territory's place is unverified; COUNTRY_NOT_STATED: cannot be told;
 * PARTNER_COUNTRY, ASSOCIATED_PARTNER, AFFILIATED_ENTITY: never.
 */
export const COUNTING_REASONS = ['COUNTED', 'COUNTED_UNVERIFIED', 'COUNTRY_NOT_STATED', 'PARTNER_COUNTRY', 'ASSOCIATED_PARTNER', 'AFFILIATED_ENTITY'] as const;
export type CountingReason = (typeof COUNTING_REASONS)[number];

export type CountedMember = {
  readonly organisationId: OrganisationId;
  readonly counted: boolean;
  readonly reason: CountingReason;
  /** The participating country it counts for; null where it counts for none. Finland for Åland. */
  readonly countsAs: CountryCode | null;
  /** Whether an earlier member of the list already brought that country: the organisation counts, the country does not again. */
  readonly repeatsCountry: boolean;
};

function reasonFor(member: ConsortiumMember, rules: RuleSet): CountingReason {
  if (!isFullPartner(member)) return member.role === 'ASSOCIATED_PARTNER' ? 'ASSOCIATED_PARTNER' : 'AFFILIATED_ENTITY';
  if (member.country === null) return 'COUNTRY_NOT_STATED';
  const place = placeOf(member.country, rules.countries);
  if (place === undefined) return 'PARTNER_COUNTRY';
  return place.standing === 'FULL' ? 'COUNTED' : 'COUNTED_UNVERIFIED';
}

/** Who counts and why, member by member, in the draft's order. */
export function explainCounting(draft: ConsortiumDraft, rules: RuleSet): readonly CountedMember[] {
  const seen = new Set<CountryCode>();
  return draft.members.map((member) => {
    const reason = reasonFor(member, rules);
    const counted = reason === 'COUNTED' || reason === 'COUNTED_UNVERIFIED';
    const countsAs = counted && member.country !== null ? (placeOf(member.country, rules.countries)?.countsAs ?? null) : null;
    const repeatsCountry = countsAs !== null && seen.has(countsAs);
    if (countsAs !== null) seen.add(countsAs);
    return { organisationId: member.organisationId, counted, reason, countsAs, repeatsCountry };
  });
}

import type { CountryCode, IsoDate, OrganisationId } from '@trefoil/vocabulary';
import type { CountryGroup, CountryPlace } from '../country-groups';
import type { ConsortiumDraft, ConsortiumMember } from '../draft';
import type { Finding, FindingCode, FindingParams } from '../finding';
import type { Rule } from '../rule';
import type { Verdict } from '../verdict';

/** What a rule is evaluated against. */
export type Evaluation = { readonly draft: ConsortiumDraft; readonly countries: CountryGroup; readonly asOf: IsoDate };

export const NOBODY: readonly OrganisationId[] = [];
export const NO_PARAMS: FindingParams = {};

/** A finding of the rule's own weight; one that hinges on something unverified is never more than advice. */
export function finding(
  rule: Rule,
  verdict: Verdict,
  code: FindingCode,
  params: FindingParams = NO_PARAMS,
  about: readonly OrganisationId[] = NOBODY,
  confirmed = true,
): Finding {
  const sure = confirmed && rule.confidence === 'CONFIRMED';
  return {
    rule: rule.id,
    verdict,
    code,
    weight: sure ? rule.weight : 'ADVISED',
    confidence: sure ? 'CONFIRMED' : 'UNVERIFIED',
    params,
    about,
  };
}

/** Whether the part can count towards a minimum at all: the coordinator and full partners. */
export function isFullPartner(member: ConsortiumMember): boolean {
  return member.role === 'COORDINATOR' || member.role === 'PARTNER';
}

/** Where the country stands in the call; undefined for a partner country. */
export function placeOf(country: CountryCode, countries: CountryGroup): CountryPlace | undefined {
  return countries.places.get(country);
}

/** Whether something is written: spaces alone are not. */
export function isStated(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}

export function idsOf(members: readonly ConsortiumMember[]): readonly OrganisationId[] {
  return members.length === 0 ? NOBODY : members.map((member) => member.organisationId);
}

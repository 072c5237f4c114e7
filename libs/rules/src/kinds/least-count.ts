import type { CountryCode, OrganisationId } from '@trefoil/vocabulary';
import type { ConsortiumMember } from '../draft';
import type { CountryGroup } from '../country-groups';
import type { Finding } from '../finding';
import type { Counting, HighestOrganisationsRule, LeastCountriesRule, LeastOrganisationsRule } from '../rule';
import type { Verdict } from '../verdict';
import { type Evaluation, finding, isFullPartner, NOBODY, placeOf } from './evaluation';

/** What is counted for certain, and by how much missing data could raise it. */
type Count = { readonly counted: number; readonly possible: number; readonly unverified: boolean };

function verdictOf(count: Count, least: number): Verdict {
  if (count.counted >= least) return 'MET';
  return count.counted + count.possible >= least ? 'UNKNOWN' : 'UNMET';
}

function isOfOtherType(member: ConsortiumMember, counting: Counting): boolean {
  return counting.type !== null && member.type !== null && member.type !== counting.type;
}

function isTypeOpen(member: ConsortiumMember, counting: Counting): boolean {
  return counting.type !== null && member.type === null;
}

function countOrganisations(members: readonly ConsortiumMember[], counting: Counting, countries: CountryGroup, verifiedOnly: boolean): Count {
  let counted = 0;
  let possible = 0;
  let unverified = false;
  for (const member of members) {
    if (!isFullPartner(member) || isOfOtherType(member, counting)) continue;
    if (counting.from === 'PROGRAMME_COUNTRIES') {
      if (member.country === null) {
        possible += 1;
        continue;
      }
      const place = placeOf(member.country, countries);
      if (place === undefined) continue;
      if (place.standing === 'UNVERIFIED') {
        unverified = true;
        if (verifiedOnly) continue;
      }
    }
    if (isTypeOpen(member, counting)) possible += 1;
    else counted += 1;
  }
  return { counted, possible, unverified };
}

function bitCount(bits: number): number {
  let rest = bits;
  let count = 0;
  for (; rest !== 0; count += 1) rest &= rest - 1;
  return count;
}

/** Distinct programme countries, one bit for each, in two words of 32. */
function countProgrammeCountries(members: readonly ConsortiumMember[], counting: Counting, countries: CountryGroup, verifiedOnly: boolean): Count {
  let low = 0;
  let high = 0;
  let possibleLow = 0;
  let possibleHigh = 0;
  let withoutCountry = 0;
  let unverified = false;
  for (const member of members) {
    if (!isFullPartner(member) || isOfOtherType(member, counting)) continue;
    if (member.country === null) {
      withoutCountry += 1;
      continue;
    }
    const place = placeOf(member.country, countries);
    if (place === undefined) continue;
    if (place.standing === 'UNVERIFIED') {
      unverified = true;
      if (verifiedOnly) continue;
    }
    const open = isTypeOpen(member, counting);
    if (place.index < 32) {
      if (open) possibleLow |= 1 << place.index;
      else low |= 1 << place.index;
    } else if (open) possibleHigh |= 1 << (place.index - 32);
    else high |= 1 << (place.index - 32);
  }
  return {
    counted: bitCount(low) + bitCount(high),
    possible: withoutCountry + bitCount(possibleLow & ~low) + bitCount(possibleHigh & ~high),
    unverified,
  };
}

function countAllCountries(members: readonly ConsortiumMember[], counting: Counting, countries: CountryGroup): Count {
  const certain = new Set<CountryCode>();
  const open = new Set<CountryCode>();
  let withoutCountry = 0;
  for (const member of members) {
    if (!isFullPartner(member) || isOfOtherType(member, counting)) continue;
    if (member.country === null) withoutCountry += 1;
    else (isTypeOpen(member, counting) ? open : certain).add(placeOf(member.country, countries)?.countsAs ?? member.country);
  }
  for (const country of certain) open.delete(country);
  return { counted: certain.size, possible: withoutCountry + open.size, unverified: false };
}

/** The full partners whose missing country or type leaves the count open; a type matters only where the country would count. */
function whomToAsk(members: readonly ConsortiumMember[], counting: Counting, countries: CountryGroup, countryMatters: boolean): readonly OrganisationId[] {
  return members
    .filter((member) => {
      if (!isFullPartner(member) || isOfOtherType(member, counting)) return false;
      if (member.country === null && countryMatters) return true;
      const counts = counting.from === 'ALL_COUNTRIES' || (member.country !== null && placeOf(member.country, countries) !== undefined);
      return counts && isTypeOpen(member, counting);
    })
    .map((member) => member.organisationId);
}

function report(rule: LeastOrganisationsRule | LeastCountriesRule, count: Count, strict: Count, toAsk: () => readonly OrganisationId[]): Finding {
  const { least } = rule;
  const { counted } = count;
  const verdict = verdictOf(count, least);
  const confirmed = strict === count || verdictOf(strict, least) === verdict;
  if (verdict === 'MET') return finding(rule, verdict, `${rule.id}.ENOUGH`, { counted, least }, NOBODY, confirmed);
  const missing = least - counted;
  if (verdict === 'UNMET') return finding(rule, verdict, `${rule.id}.TOO_FEW`, { counted, least, missing }, NOBODY, confirmed);
  const params = { counted, least, missing, unknown: count.possible };
  const code = rule.id === 'LEAST_ORGANISATIONS' || rule.id === 'LEAST_COUNTRIES' ? (`${rule.id}.COUNTRY_NOT_STATED` as const) : (`${rule.id}.NOT_STATED` as const);
  return finding(rule, verdict, code, params, toAsk(), confirmed);
}

/** At least so many organisations among the full partners the rule takes. */
export function leastOrganisations(rule: LeastOrganisationsRule, { draft, countries }: Evaluation): Finding {
  const { counting } = rule;
  const count = countOrganisations(draft.members, counting, countries, false);
  const strict = count.unverified ? countOrganisations(draft.members, counting, countries, true) : count;
  return report(rule, count, strict, () => whomToAsk(draft.members, counting, countries, counting.from === 'PROGRAMME_COUNTRIES'));
}

/** At least so many different countries; a territory counts as its State, and a country once. */
export function leastCountries(rule: LeastCountriesRule, { draft, countries }: Evaluation): Finding {
  const { counting } = rule;
  if (counting.from === 'ALL_COUNTRIES') {
    const count = countAllCountries(draft.members, counting, countries);
    return report(rule, count, count, () => whomToAsk(draft.members, counting, countries, true));
  }
  const count = countProgrammeCountries(draft.members, counting, countries, false);
  const strict = count.unverified ? countProgrammeCountries(draft.members, counting, countries, true) : count;
  return report(rule, count, strict, () => whomToAsk(draft.members, counting, countries, true));
}

/** At most so many full partners, from wherever they come. */
export function highestOrganisations(rule: HighestOrganisationsRule, { draft }: Evaluation): Finding {
  const { highest } = rule;
  let counted = 0;
  for (const member of draft.members) if (isFullPartner(member)) counted += 1;
  return counted <= highest
    ? finding(rule, 'MET', 'HIGHEST_ORGANISATIONS.WITHIN', { counted, highest })
    : finding(rule, 'UNMET', 'HIGHEST_ORGANISATIONS.TOO_MANY', { counted, highest, over: counted - highest });
}

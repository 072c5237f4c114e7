import type { ConsortiumMember } from '../draft';
import type { Finding } from '../finding';
import type { AddedValueRule, CoordinatorCountryRule, ExcludedCountriesRule, ProgrammeCountriesOnlyRule } from '../rule';
import { type Evaluation, finding, idsOf, isFullPartner, isStated, NO_PARAMS, placeOf } from './evaluation';

/** The coordinator is established in a programme country. */
export function coordinatorCountry(rule: CoordinatorCountryRule, { draft, countries }: Evaluation): Finding {
  const coordinator = draft.members.find((member) => member.role === 'COORDINATOR');
  if (coordinator === undefined) return finding(rule, 'UNMET', 'COORDINATOR_COUNTRY.NO_COORDINATOR');
  const about = [coordinator.organisationId];
  const { country } = coordinator;
  if (country === null) return finding(rule, 'UNKNOWN', 'COORDINATOR_COUNTRY.NOT_STATED', NO_PARAMS, about);
  const place = placeOf(country, countries);
  if (place === undefined) return finding(rule, 'UNMET', 'COORDINATOR_COUNTRY.PARTNER_COUNTRY', { country }, about);
  return finding(rule, 'MET', 'COORDINATOR_COUNTRY.PROGRAMME_COUNTRY', { country }, about, place.standing === 'FULL');
}

/** No full partner from a partner country. */
export function programmeCountriesOnly(rule: ProgrammeCountriesOnlyRule, { draft, countries }: Evaluation): Finding {
  const outside: ConsortiumMember[] = [];
  const open: ConsortiumMember[] = [];
  let confirmed = true;
  for (const member of draft.members) {
    if (!isFullPartner(member)) continue;
    if (member.country === null) {
      open.push(member);
      continue;
    }
    const place = placeOf(member.country, countries);
    if (place === undefined) outside.push(member);
    else if (place.standing === 'UNVERIFIED') confirmed = false;
  }
  if (outside.length > 0) return finding(rule, 'UNMET', 'PROGRAMME_COUNTRIES_ONLY.PARTNER_COUNTRY_MEMBERS', { members: outside.length }, idsOf(outside));
  if (open.length > 0) return finding(rule, 'UNKNOWN', 'PROGRAMME_COUNTRIES_ONLY.COUNTRY_NOT_STATED', { members: open.length }, idsOf(open), confirmed);
  return finding(rule, 'MET', 'PROGRAMME_COUNTRIES_ONLY.ALL', NO_PARAMS, [], confirmed);
}

/**
 * Whoever joins from a partner country states what it adds, whatever its part.
 *
 * The coordinator is left to its own rule: it cannot be in a partner country at all.
 */
export function addedValue(rule: AddedValueRule, { draft, countries }: Evaluation): Finding {
  const stated: ConsortiumMember[] = [];
  const missing: ConsortiumMember[] = [];
  const open: ConsortiumMember[] = [];
  let confirmed = true;
  for (const member of draft.members) {
    if (member.role === 'COORDINATOR') continue;
    if (member.country === null) {
      if (!isStated(member.addedValue)) open.push(member);
      continue;
    }
    const place = placeOf(member.country, countries);
    if (place === undefined) (isStated(member.addedValue) ? stated : missing).push(member);
    else if (place.standing === 'UNVERIFIED' && !isStated(member.addedValue)) confirmed = false;
  }
  if (missing.length > 0) return finding(rule, 'UNMET', 'ADDED_VALUE.MISSING', { members: missing.length }, idsOf(missing));
  if (open.length > 0) return finding(rule, 'UNKNOWN', 'ADDED_VALUE.COUNTRY_NOT_STATED', { members: open.length }, idsOf(open), confirmed);
  if (stated.length > 0) return finding(rule, 'MET', 'ADDED_VALUE.STATED', { members: stated.length }, idsOf(stated), confirmed);
  return finding(rule, 'MET', 'ADDED_VALUE.NOT_NEEDED', NO_PARAMS, [], confirmed);
}

/** Nobody, in whatever part, from a country the programme excludes. */
export function excludedCountries(rule: ExcludedCountriesRule, { draft }: Evaluation): Finding {
  const present: ConsortiumMember[] = [];
  const open: ConsortiumMember[] = [];
  for (const member of draft.members) {
    if (member.country === null) open.push(member);
    else if (rule.countries.includes(member.country)) present.push(member);
  }
  const countries = rule.countries.join(',');
  if (present.length > 0) return finding(rule, 'UNMET', 'EXCLUDED_COUNTRIES.PRESENT', { countries, members: present.length }, idsOf(present));
  if (open.length > 0) return finding(rule, 'UNKNOWN', 'EXCLUDED_COUNTRIES.COUNTRY_NOT_STATED', { countries, members: open.length }, idsOf(open));
  return finding(rule, 'MET', 'EXCLUDED_COUNTRIES.NONE', { countries });
}

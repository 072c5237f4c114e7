import type { OrganisationId } from '@trefoil/vocabulary';
import type { RuleId } from './rule';
import type { Confidence, Verdict, Weight } from './verdict';

/**
 * Every code a finding can carry: the rule's id, a full stop, and what was found. The words live where they are read.
 *
 * Parameters, numbers unless said otherwise; amounts are euro cents, durations months. `about` names organisations.
 *
 * LEAST_ORGANISATIONS, LEAST_COUNTRIES, LEAST_HEIS, LEAST_HEI_COUNTRIES, LEAST_HEI_PROGRAMME_COUNTRIES
 *   .ENOUGH            counted, least
 *   .TOO_FEW           counted, least, missing
 *   .COUNTRY_NOT_STATED, .NOT_STATED   counted, least, missing, unknown; about: members whose missing country (or type) decides
 * HIGHEST_ORGANISATIONS.WITHIN, .TOO_MANY   counted, highest; TOO_MANY also over
 * COORDINATOR_COUNTRY
 *   .PROGRAMME_COUNTRY, .PARTNER_COUNTRY   country (code, string); about: the coordinator
 *   .NOT_STATED        about: the coordinator
 *   .NO_COORDINATOR    none
 * PROGRAMME_COUNTRIES_ONLY
 *   .ALL               none
 *   .PARTNER_COUNTRY_MEMBERS   members; about: them
 *   .COUNTRY_NOT_STATED        members; about: them
 * ADDED_VALUE
 *   .NOT_NEEDED        none (no member in a partner country)
 *   .STATED            members; about: the members in partner countries
 *   .MISSING           members; about: those without a statement
 *   .COUNTRY_NOT_STATED        members; about: them
 * EXCLUDED_COUNTRIES
 *   .NONE              countries (codes joined by a comma, string)
 *   .PRESENT           countries (string), members; about: them
 *   .COUNTRY_NOT_STATED        countries (string), members; about: them
 * HEI_INCLUDED, VET_PROVIDER_INCLUDED
 *   .INCLUDED, .MISSING   counted, least; about: those who count
 * HEI_INCLUDED.TYPE_NOT_STATED, VET_PROVIDER_INCLUDED.TO_BE_CONFIRMED   counted, least, unknown; about: those to ask, the likeliest
 * DURATION
 *   .WITHIN, .TOO_SHORT, .TOO_LONG   months, min, max
 *   .AN_OPTION, .NOT_AN_OPTION       months, options (months joined by a comma, string)
 *   .NOT_STATED                      min, max
 * GRANT_PER_MONTH, GRANT_PER_YEAR
 *   .WITHIN            asked, rate, ceiling, left, months  (rate: per month or per year; ceiling: over the whole duration)
 *   .TOO_MUCH          asked, rate, ceiling, over, months
 *   .NOT_STATED        rate; and ceiling, months where the duration is known
 *   .DURATION_NOT_STATED   asked, rate
 * GRANT_TOTAL
 *   .WITHIN            asked, ceiling, left
 *   .TOO_MUCH          asked, ceiling, over
 *   .NOT_STATED        ceiling
 * GRANT_BY_DURATION
 *   .WITHIN            asked, ceiling, left, months
 *   .TOO_MUCH          asked, ceiling, over, months
 *   .NOT_STATED        ceiling, months
 *   .DURATION_NOT_STATED, .NO_CEILING   months where known
 * GRANT_RANGE
 *   .WITHIN            asked, floor, ceiling, left
 *   .TOO_LITTLE        asked, floor, ceiling, under
 *   .TOO_MUCH          asked, floor, ceiling, over
 *   .NOT_STATED        floor, ceiling
 * LUMP_SUM
 *   .A_LUMP_SUM, .NOT_A_LUMP_SUM   asked, sums (cents joined by a comma, string); NOT_A_LUMP_SUM also nearest
 *   .NOT_STATED        sums (string)
 * ECHE
 *   .NO_HEI            none
 *   .VALID, .NOT_VALID members, asOf (date, string); about: them
 *   .NOT_STATED, .TYPE_NOT_STATED, .COUNTRY_NOT_STATED   members; about: those to ask
 * SECTOR.NOT_FOR_HIGHER_EDUCATION, .THEME_NOT_STATED     none
 * HIGHER_EDUCATION_LINK, AGENDA_LINK   .STATED, .MISSING none
 * STRATEGY_LINK
 *   .NO_HEI            none
 *   .STATED, .MISSING  members; about: them
 *   .TYPE_NOT_STATED   members; about: those to ask
 * AIMS, ACTIVITIES     .CHOSEN, .NONE   chosen
 * ACTIVITIES.OTHER_NOT_DESCRIBED        chosen
 * DEADLINE.AHEAD, .PASSED   deadline, asOf (dates, strings);  .NOT_STATED   none
 */
export const FINDING_CODES = [
  'LEAST_ORGANISATIONS.ENOUGH',
  'LEAST_ORGANISATIONS.TOO_FEW',
  'LEAST_ORGANISATIONS.COUNTRY_NOT_STATED',
  'LEAST_COUNTRIES.ENOUGH',
  'LEAST_COUNTRIES.TOO_FEW',
  'LEAST_COUNTRIES.COUNTRY_NOT_STATED',
  'LEAST_HEIS.ENOUGH',
  'LEAST_HEIS.TOO_FEW',
  'LEAST_HEIS.NOT_STATED',
  'LEAST_HEI_COUNTRIES.ENOUGH',
  'LEAST_HEI_COUNTRIES.TOO_FEW',
  'LEAST_HEI_COUNTRIES.NOT_STATED',
  'LEAST_HEI_PROGRAMME_COUNTRIES.ENOUGH',
  'LEAST_HEI_PROGRAMME_COUNTRIES.TOO_FEW',
  'LEAST_HEI_PROGRAMME_COUNTRIES.NOT_STATED',
  'HIGHEST_ORGANISATIONS.WITHIN',
  'HIGHEST_ORGANISATIONS.TOO_MANY',
  'COORDINATOR_COUNTRY.PROGRAMME_COUNTRY',
  'COORDINATOR_COUNTRY.PARTNER_COUNTRY',
  'COORDINATOR_COUNTRY.NOT_STATED',
  'COORDINATOR_COUNTRY.NO_COORDINATOR',
  'PROGRAMME_COUNTRIES_ONLY.ALL',
  'PROGRAMME_COUNTRIES_ONLY.PARTNER_COUNTRY_MEMBERS',
  'PROGRAMME_COUNTRIES_ONLY.COUNTRY_NOT_STATED',
  'ADDED_VALUE.NOT_NEEDED',
  'ADDED_VALUE.STATED',
  'ADDED_VALUE.MISSING',
  'ADDED_VALUE.COUNTRY_NOT_STATED',
  'EXCLUDED_COUNTRIES.NONE',
  'EXCLUDED_COUNTRIES.PRESENT',
  'EXCLUDED_COUNTRIES.COUNTRY_NOT_STATED',
  'HEI_INCLUDED.INCLUDED',
  'HEI_INCLUDED.MISSING',
  'HEI_INCLUDED.TYPE_NOT_STATED',
  'VET_PROVIDER_INCLUDED.INCLUDED',
  'VET_PROVIDER_INCLUDED.MISSING',
  'VET_PROVIDER_INCLUDED.TO_BE_CONFIRMED',
  'DURATION.WITHIN',
  'DURATION.TOO_SHORT',
  'DURATION.TOO_LONG',
  'DURATION.AN_OPTION',
  'DURATION.NOT_AN_OPTION',
  'DURATION.NOT_STATED',
  'GRANT_PER_MONTH.WITHIN',
  'GRANT_PER_MONTH.TOO_MUCH',
  'GRANT_PER_MONTH.NOT_STATED',
  'GRANT_PER_MONTH.DURATION_NOT_STATED',
  'GRANT_PER_YEAR.WITHIN',
  'GRANT_PER_YEAR.TOO_MUCH',
  'GRANT_PER_YEAR.NOT_STATED',
  'GRANT_PER_YEAR.DURATION_NOT_STATED',
  'GRANT_TOTAL.WITHIN',
  'GRANT_TOTAL.TOO_MUCH',
  'GRANT_TOTAL.NOT_STATED',
  'GRANT_BY_DURATION.WITHIN',
  'GRANT_BY_DURATION.TOO_MUCH',
  'GRANT_BY_DURATION.NOT_STATED',
  'GRANT_BY_DURATION.DURATION_NOT_STATED',
  'GRANT_BY_DURATION.NO_CEILING',
  'GRANT_RANGE.WITHIN',
  'GRANT_RANGE.TOO_LITTLE',
  'GRANT_RANGE.TOO_MUCH',
  'GRANT_RANGE.NOT_STATED',
  'LUMP_SUM.A_LUMP_SUM',
  'LUMP_SUM.NOT_A_LUMP_SUM',
  'LUMP_SUM.NOT_STATED',
  'ECHE.NO_HEI',
  'ECHE.VALID',
  'ECHE.NOT_VALID',
  'ECHE.NOT_STATED',
  'ECHE.TYPE_NOT_STATED',
  'ECHE.COUNTRY_NOT_STATED',
  'SECTOR.NOT_FOR_HIGHER_EDUCATION',
  'SECTOR.THEME_NOT_STATED',
  'HIGHER_EDUCATION_LINK.STATED',
  'HIGHER_EDUCATION_LINK.MISSING',
  'AGENDA_LINK.STATED',
  'AGENDA_LINK.MISSING',
  'STRATEGY_LINK.NO_HEI',
  'STRATEGY_LINK.STATED',
  'STRATEGY_LINK.MISSING',
  'STRATEGY_LINK.TYPE_NOT_STATED',
  'AIMS.CHOSEN',
  'AIMS.NONE',
  'ACTIVITIES.CHOSEN',
  'ACTIVITIES.NONE',
  'ACTIVITIES.OTHER_NOT_DESCRIBED',
  'DEADLINE.AHEAD',
  'DEADLINE.PASSED',
  'DEADLINE.NOT_STATED',
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

export type FindingParams = Readonly<Record<string, number | string>>;

/** One rule's answer about one consortium. A rule gives one finding; ECHE gives one for each state its institutions are in. */
export type Finding = {
  readonly rule: RuleId;
  readonly verdict: Verdict;
  readonly code: FindingCode;
  readonly weight: Weight;
  readonly confidence: Confidence;
  readonly params: FindingParams;
  readonly about: readonly OrganisationId[];
};

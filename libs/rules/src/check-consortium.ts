import type { IsoDate } from '@trefoil/vocabulary';
import type { ConsortiumDraft } from './draft';
import type { Finding } from './finding';
import { durationOptions, durationRange, grantByDuration, grantOverDuration, grantRange, grantTotal, lumpSum } from './kinds/duration-and-grant';
import type { Evaluation } from './kinds/evaluation';
import { highestOrganisations, leastCountries, leastOrganisations } from './kinds/least-count';
import { addedValue, coordinatorCountry, excludedCountries, programmeCountriesOnly } from './kinds/member-countries';
import { eche, membersOfType, strategyLink } from './kinds/member-types';
import { activities, agendaLink, aims, deadline, higherEducationLink, notForHigherEducation } from './kinds/statements';
import type { EcheRule, Rule, RuleSet } from './rule';
import type { Verdict } from './verdict';

function evaluate(rule: Exclude<Rule, EcheRule>, evaluation: Evaluation): Finding {
  switch (rule.kind) {
    case 'LEAST_ORGANISATIONS':
      return leastOrganisations(rule, evaluation);
    case 'LEAST_COUNTRIES':
      return leastCountries(rule, evaluation);
    case 'HIGHEST_ORGANISATIONS':
      return highestOrganisations(rule, evaluation);
    case 'COORDINATOR_COUNTRY':
      return coordinatorCountry(rule, evaluation);
    case 'PROGRAMME_COUNTRIES_ONLY':
      return programmeCountriesOnly(rule, evaluation);
    case 'ADDED_VALUE':
      return addedValue(rule, evaluation);
    case 'EXCLUDED_COUNTRIES':
      return excludedCountries(rule, evaluation);
    case 'MEMBERS_OF_TYPE':
      return membersOfType(rule, evaluation);
    case 'DURATION_RANGE':
      return durationRange(rule, evaluation);
    case 'DURATION_OPTIONS':
      return durationOptions(rule, evaluation);
    case 'GRANT_PER_MONTH':
    case 'GRANT_PER_YEAR':
      return grantOverDuration(rule, evaluation);
    case 'GRANT_TOTAL':
      return grantTotal(rule, evaluation);
    case 'GRANT_BY_DURATION':
      return grantByDuration(rule, evaluation);
    case 'GRANT_RANGE':
      return grantRange(rule, evaluation);
    case 'LUMP_SUM':
      return lumpSum(rule, evaluation);
    case 'NOT_FOR_HIGHER_EDUCATION':
      return notForHigherEducation(rule, evaluation);
    case 'HIGHER_EDUCATION_LINK':
      return higherEducationLink(rule, evaluation);
    case 'AGENDA_LINK':
      return agendaLink(rule, evaluation);
    case 'STRATEGY_LINK':
      return strategyLink(rule, evaluation);
    case 'AIMS':
      return aims(rule, evaluation);
    case 'ACTIVITIES':
      return activities(rule, evaluation);
    case 'DEADLINE':
      return deadline(rule, evaluation);
  }
}

/**
 * Every rule of the set held against the consortium, in the set's order. Never throws, and reads no clock.
 *
 * @param draft the coordinator and the accepted seats, each organisation once; its own action and call year are not looked at
 * @param asOf the day that charters and the deadline are judged on
 */
export function checkConsortium(draft: ConsortiumDraft, rules: RuleSet, asOf: IsoDate): readonly Finding[] {
  const evaluation: Evaluation = { draft, countries: rules.countries, asOf };
  const findings: Finding[] = [];
  for (const rule of rules.rules) {
    if (rule.kind === 'ECHE') eche(rule, evaluation, findings);
    else findings.push(evaluate(rule, evaluation));
  }
  return findings;
}

/** UNMET if a REQUIRED finding is, else UNKNOWN if one is, else MET, which is what "eligible" means. */
export function overallVerdict(findings: readonly Finding[]): Verdict {
  let verdict: Verdict = 'MET';
  for (const { weight, verdict: found } of findings) {
    if (weight !== 'REQUIRED') continue;
    if (found === 'UNMET') return 'UNMET';
    if (found === 'UNKNOWN') verdict = 'UNKNOWN';
  }
  return verdict;
}

/** The verdict on who takes part alone: least organisations and least countries, where they are required. */
export function compositionVerdict(findings: readonly Finding[]): Verdict {
  return overallVerdict(findings.filter((finding) => finding.rule.startsWith('LEAST_')));
}

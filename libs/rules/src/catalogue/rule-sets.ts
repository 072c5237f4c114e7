import { ACTION_CODES, type ActionCode } from '@trefoil/vocabulary';
import { countryGroup, FIRST_CALL_YEAR, LAST_CALL_YEAR } from '../country-groups';
import type { Rule, RuleSet } from '../rule';
import { alliancesLot1Rules } from './alliances';
import { cbheRules } from './cbhe';
import { emjmRules } from './emjm';
import { ka210Rules } from './ka210';
import { ka220HedRules } from './ka220-hed';
import { strategicPartnershipRules } from './strategic-partnership';

/** Raised whenever a value of the catalogue changes, so that a stored version names the values as they stood. */
export const CATALOGUE_VERSION = 1;

/** The founding document's action, chosen for a new idea. */
export const DEFAULT_ACTION: ActionCode = 'STRATEGIC_PARTNERSHIP';

type Programme = {
  readonly from: number;
  readonly to: number;
  readonly isOfficial: (callYear: number) => boolean;
  readonly complete: boolean;
  readonly forHigherEducation: boolean;
  readonly rules: (callYear: number) => readonly Rule[];
};

const always = (): boolean => true;

/** The calls whose amounts or durations were read. */
const CBHE_CALLS = { from: 2024, to: 2026, isOfficial: always, complete: false, forHigherEducation: true } as const;

const PROGRAMMES: Readonly<Record<ActionCode, Programme>> = {
  STRATEGIC_PARTNERSHIP: {
    from: FIRST_CALL_YEAR,
    to: LAST_CALL_YEAR,
    isOfficial: (callYear) => callYear <= 2020,
    complete: true,
    forHigherEducation: true,
    rules: strategicPartnershipRules,
  },
  KA220_HED: { from: 2021, to: LAST_CALL_YEAR, isOfficial: always, complete: true, forHigherEducation: true, rules: ka220HedRules },
  KA210: { from: 2021, to: LAST_CALL_YEAR, isOfficial: always, complete: true, forHigherEducation: false, rules: ka210Rules },
  ALLIANCES_LOT1: { from: 2023, to: 2025, isOfficial: always, complete: false, forHigherEducation: true, rules: alliancesLot1Rules },
  CBHE_STRAND1: { ...CBHE_CALLS, rules: (callYear) => cbheRules(1, callYear) },
  CBHE_STRAND2: { ...CBHE_CALLS, rules: (callYear) => cbheRules(2, callYear) },
  CBHE_STRAND3: { ...CBHE_CALLS, rules: (callYear) => cbheRules(3, callYear) },
  EMJM: { from: 2022, to: 2026, isOfficial: always, complete: false, forHigherEducation: true, rules: emjmRules },
};

const ruleSets = /* @__PURE__ */ new Map<string, RuleSet>();

/** The rules of an action in a call year, or null where there are none we can stand behind. The same object each time. */
export function findRuleSet(action: ActionCode, callYear: number): RuleSet | null {
  const programme = PROGRAMMES[action];
  if (!Number.isInteger(callYear) || callYear < programme.from || programme.to < callYear) return null;
  const version = `${action}/${callYear}/${CATALOGUE_VERSION}`;
  const known = ruleSets.get(version);
  if (known) return known;
  const ruleSet: RuleSet = {
    action,
    callYear,
    version,
    official: programme.isOfficial(callYear),
    complete: programme.complete,
    forHigherEducation: programme.forHigherEducation,
    countries: countryGroup(callYear),
    rules: programme.rules(callYear),
  };
  ruleSets.set(version, ruleSet);
  return ruleSet;
}

/** The call years the catalogue has rules for, rising. */
export function callYearsOf(action: ActionCode): readonly number[] {
  const { from, to } = PROGRAMMES[action];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Every rule set there is, by action in the vocabulary's order and then by call year. */
export function allRuleSets(): readonly RuleSet[] {
  return ACTION_CODES.flatMap((action) => callYearsOf(action).flatMap((callYear) => findRuleSet(action, callYear) ?? []));
}

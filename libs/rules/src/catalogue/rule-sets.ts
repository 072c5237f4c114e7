import { ACTION_CODES, type ActionCode } from '@trefoil/vocabulary';
import { countryGroup, FIRST_CALL_YEAR, LAST_CALL_YEAR } from '../country-groups';
import type { Rule, RuleSet } from '../rule';
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

const PROGRAMMES: Readonly<Partial<Record<ActionCode, Programme>>> = {
  STRATEGIC_PARTNERSHIP: {
    from: FIRST_CALL_YEAR,
    to: LAST_CALL_YEAR,
    isOfficial: (callYear) => callYear <= 2020,
    complete: true,
    forHigherEducation: true,
    rules: strategicPartnershipRules,
  },
  KA220_HED: { from: 2021, to: LAST_CALL_YEAR, isOfficial: always, complete: true, forHigherEducation: true, rules: ka220HedRules },
};

const ruleSets = /* @__PURE__ */ new Map<string, RuleSet>();

/** The rules of an action in a call year, or null where there are none we can stand behind. The same object each time. */
export function findRuleSet(action: ActionCode, callYear: number): RuleSet | null {
  const programme = PROGRAMMES[action];
  if (!programme || !Number.isInteger(callYear) || callYear < programme.from || programme.to < callYear) return null;
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

/** The call years the catalogue has rules for, rising; empty for an action it does not know yet. */
export function callYearsOf(action: ActionCode): readonly number[] {
  const programme = PROGRAMMES[action];
  if (!programme) return [];
  return Array.from({ length: programme.to - programme.from + 1 }, (_, index) => programme.from + index);
}

/** Actions the catalogue has rules for, in the vocabulary's order. */
export function actionsWithRules(): readonly ActionCode[] {
  return ACTION_CODES.filter((action) => PROGRAMMES[action] !== undefined);
}

/** Every rule set there is, by action and then call year. */
export function allRuleSets(): readonly RuleSet[] {
  return actionsWithRules().flatMap((action) => callYearsOf(action).flatMap((callYear) => findRuleSet(action, callYear) ?? []));
}

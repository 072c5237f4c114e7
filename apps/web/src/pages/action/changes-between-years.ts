import { callYearsOf, findRuleSet, type Rule, type RuleSet } from '@trefoil/rules';
import type { ActionCode, CountryCode } from '@trefoil/vocabulary';

export type RuleChange = { readonly how: 'added' | 'gone' | 'changed' | 'confirmed' | 'unverified'; readonly rule: Rule };

/** What a call has that the one before it had not. */
export type YearChanges = {
  readonly callYear: number;
  readonly rules: readonly RuleChange[];
  /** Full participants that came, or went. */
  readonly joined: readonly CountryCode[];
  readonly left: readonly CountryCode[];
  readonly announced: readonly CountryCode[];
  /** Whether the full participants are called by another name from this call on. */
  readonly renamed: boolean;
  /** Whether this is the first call that is not Erasmus+'s own. */
  readonly notOfficial: boolean;
};

/** What a rule asks, wherever it was read and however sure that is. */
function valuesOf(rule: Rule): string {
  const { source: _source, confidence: _confidence, weight: _weight, ...values } = rule;
  return JSON.stringify(values);
}

function changesOfRules(before: RuleSet, after: RuleSet): readonly RuleChange[] {
  const known = new Map(before.rules.map((rule) => [rule.id, rule]));
  const kept = new Set(after.rules.map(({ id }) => id));
  const changes = after.rules.flatMap((rule): RuleChange[] => {
    const old = known.get(rule.id);
    if (!old) return [{ how: 'added', rule }];
    if (valuesOf(old) !== valuesOf(rule)) return [{ how: 'changed', rule }];
    if (old.confidence === rule.confidence) return [];
    return [{ how: rule.confidence === 'CONFIRMED' ? 'confirmed' : 'unverified', rule }];
  });
  return [...changes, ...before.rules.filter(({ id }) => !kept.has(id)).map((rule): RuleChange => ({ how: 'gone', rule }))];
}

function certain({ countries }: RuleSet): readonly CountryCode[] {
  return countries.fullParticipation.filter((country) => !countries.announced.includes(country));
}

/** Call by call, the newest first, what is not as it was in the call before; calls that change nothing are left out. */
export function changesBetweenYears(action: ActionCode): readonly YearChanges[] {
  const sets = callYearsOf(action).flatMap((year) => findRuleSet(action, year) ?? []);
  const changes = sets.slice(1).flatMap((after, index): YearChanges[] => {
    const before = sets[index];
    if (!before) return [];
    const [were, are] = [certain(before), certain(after)];
    const change: YearChanges = {
      callYear: after.callYear,
      rules: changesOfRules(before, after),
      joined: are.filter((country) => !were.includes(country)),
      left: were.filter((country) => !are.includes(country)),
      announced: after.countries.announced.filter((country) => !before.countries.announced.includes(country)),
      renamed: before.countries.wording !== after.countries.wording,
      notOfficial: before.official && !after.official,
    };
    const { rules, joined, left, announced, renamed, notOfficial } = change;
    return renamed || notOfficial || rules.length + joined.length + left.length + announced.length > 0 ? [change] : [];
  });
  return changes.toReversed();
}

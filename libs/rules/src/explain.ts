import { findRuleSet } from './catalogue/rule-sets';
import type { Rule, RuleId, RuleSet, RuleSource } from './rule';
import type { Confidence, Weight } from './verdict';

export type RuleExplanation = {
  readonly id: RuleId;
  readonly weight: Weight;
  readonly confidence: Confidence;
  readonly source: RuleSource;
  /** First call year since which the rule has stood in this action with these values. */
  readonly since: number;
  /** The rule itself, for its values. */
  readonly rule: Rule;
};

function findRule(rules: RuleSet, id: RuleId): Rule | undefined {
  return rules.rules.find((rule) => rule.id === id);
}

/** Where a rule stands written and since which call, or null where the set has no such rule. */
export function explain(id: RuleId, rules: RuleSet): RuleExplanation | null {
  const rule = findRule(rules, id);
  if (!rule) return null;
  const values = JSON.stringify(rule);
  let since = rules.callYear;
  for (let earlier = findRuleSet(rules.action, since - 1); earlier; earlier = findRuleSet(rules.action, since - 1)) {
    if (JSON.stringify(findRule(earlier, id)) !== values) break;
    since = earlier.callYear;
  }
  return { id, weight: rule.weight, confidence: rule.confidence, source: rule.source, since, rule };
}

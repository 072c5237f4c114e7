import type { ActionCode, IsoDate } from '@trefoil/vocabulary';
import { findRuleSet } from './catalogue/rule-sets';
import { checkConsortium, overallVerdict } from './check-consortium';
import type { ConsortiumDraft } from './draft';
import type { Finding } from './finding';
import type { RuleSet } from './rule';
import type { Verdict } from './verdict';

export type CallOfAction = { readonly action: ActionCode; readonly callYear: number };

export type Comparison = CallOfAction & {
  /** Null where the catalogue has no rules for the call; then verdict is null and findings are empty. */
  readonly rules: RuleSet | null;
  readonly verdict: Verdict | null;
  readonly findings: readonly Finding[];
};

/** One consortium held against several actions and years, in the order asked. */
export function compareActions(draft: ConsortiumDraft, calls: readonly CallOfAction[], asOf: IsoDate): readonly Comparison[] {
  return calls.map(({ action, callYear }) => {
    const rules = findRuleSet(action, callYear);
    if (!rules) return { action, callYear, rules, verdict: null, findings: [] };
    const findings = checkConsortium({ ...draft, action, callYear }, rules, asOf);
    return { action, callYear, rules, verdict: overallVerdict(findings), findings };
  });
}

import { explainCounting, findRuleSet } from '@trefoil/rules';
import { useMemo } from 'react';
import type { ConsortiumDraftFragment } from './consortium-draft.graphql';
import { toConsortiumDraft } from './to-consortium-draft';

/** The members that do not count under the idea's own call, by id. */
export function useUncounted(consortium: ConsortiumDraftFragment): ReadonlySet<string> {
  return useMemo(() => {
    const rules = findRuleSet(consortium.idea.action, consortium.idea.callYear);
    return new Set(rules ? explainCounting(toConsortiumDraft(consortium), rules).filter(({ counted }) => !counted).map(({ organisationId }) => organisationId) : []);
  }, [consortium]);
}

import type { IsoDate, OrganisationId } from '@trefoil/vocabulary';
import { checkConsortium, overallVerdict } from './check-consortium';
import type { ConsortiumDraft } from './draft';
import type { Finding } from './finding';
import type { RuleSet } from './rule';
import type { Verdict } from './verdict';

export type LossOfMember = {
  readonly organisationId: OrganisationId;
  /** The whole without the member. */
  readonly verdict: Verdict;
  /** Findings without the member whose verdict is worse than the rule's worst with it. Empty: nothing breaks. */
  readonly breaks: readonly Finding[];
};

const SEVERITY: Readonly<Record<Verdict, number>> = { MET: 0, UNKNOWN: 1, UNMET: 2 };

function worstByRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const worst = new Map<string, number>();
  for (const { rule, verdict } of findings) worst.set(rule, Math.max(worst.get(rule) ?? 0, SEVERITY[verdict]));
  return worst;
}

/** The draft without one organisation. */
export function withoutMember(draft: ConsortiumDraft, organisationId: OrganisationId): ConsortiumDraft {
  return { ...draft, members: draft.members.filter((member) => member.organisationId !== organisationId) };
}

/** What would break if each member left, for every member at once, in the draft's order. */
export function whatBreaksWithout(draft: ConsortiumDraft, rules: RuleSet, asOf: IsoDate): readonly LossOfMember[] {
  const before = worstByRule(checkConsortium(draft, rules, asOf));
  return draft.members.map(({ organisationId }) => {
    const after = checkConsortium(withoutMember(draft, organisationId), rules, asOf);
    return {
      organisationId,
      verdict: overallVerdict(after),
      breaks: after.filter((finding) => SEVERITY[finding.verdict] > (before.get(finding.rule) ?? 0)),
    };
  });
}

import { isDeepStrictEqual } from 'node:util';
import { type ConsortiumDraft, explainCounting, findRuleSet } from '@trefoil/rules';
import type { IsoDate, OrganisationId } from '@trefoil/vocabulary';
import type { Organisation } from '../organisations';
import { judge } from './judge';
import type { Submission, SubmittedMember } from './submission.entity';

export type SubmissionContent = Omit<Submission, 'id' | 'consortium' | 'consortiumId' | 'recordedAt'>;

/** What is kept of a draft that is sent in: the rules it was held against, what they said, and who its members were. */
export function toSubmission(draft: ConsortiumDraft, organisations: ReadonlyMap<OrganisationId, Pick<Organisation, 'name' | 'country' | 'type'>>, asOf: IsoDate): SubmissionContent {
  const { durationMonths, grantAskedCents } = draft;
  const rules = findRuleSet(draft.action, draft.callYear);
  const counting = new Map((rules ? explainCounting(draft, rules) : []).map((member) => [member.organisationId, member]));
  const members = draft.members.flatMap(({ organisationId, role }): SubmittedMember[] => {
    const organisation = organisations.get(organisationId);
    if (!organisation) return [];
    const { name, country, type } = organisation;
    const { counted = false, reason = null } = counting.get(organisationId) ?? {};
    return [{ organisationId, name, country, type, role, counted, reason }];
  });
  return { ...judge(draft, asOf), ruleSetVersion: rules?.version ?? null, durationMonths, grantAskedCents, members };
}

/** Whether the same was recorded already: on the same day, for findings carry the day they were judged on where it matters. */
export function isSameSubmission(recorded: Submission, content: SubmissionContent): boolean {
  const kept = Object.fromEntries(Object.keys(content).map((key) => [key, recorded[key as keyof SubmissionContent]]));
  return isDeepStrictEqual(kept, content);
}

import {
  checkConsortium,
  type ConsortiumDraft,
  type ConsortiumMember,
  type Finding,
  findRuleSet,
  type Gap,
  gaps,
  type LossOfMember,
  overallVerdict,
  type Verdict,
  whatBreaksWithout,
} from '@trefoil/rules';
import { type ActionCode, type CountryCode, type IsoDate, requireIsoDate } from '@trefoil/vocabulary';
import { InvalidInput } from '../../platform/errors/app-error';
import { CoordinatorNotInProgrammeCountry, CountryExcluded } from './consortium.errors';

export interface Judgement {
  readonly action: ActionCode;
  readonly callYear: number;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

/** The day charters and deadlines are judged on. */
export const dayOf = (now: Date): IsoDate => requireIsoDate(now.toISOString().slice(0, 10));

/** The draft held against the rules of its action and call year; unknown, without findings, where we have no rules for them. */
export function judge(draft: ConsortiumDraft, asOf: IsoDate): Judgement {
  const { action, callYear } = draft;
  const rules = findRuleSet(action, callYear);
  if (!rules) return { action, callYear, verdict: 'UNKNOWN', findings: [] };
  const findings = checkConsortium(draft, rules, asOf);
  return { action, callYear, verdict: overallVerdict(findings), findings };
}

/** What is missing by the rules of the draft's call, as flat searches; nothing where we have no rules for it. */
export function gapsOf(draft: ConsortiumDraft): readonly (Omit<Gap, 'filter'> & Gap['filter'])[] {
  const rules = findRuleSet(draft.action, draft.callYear);
  return rules ? gaps(draft, rules).map(({ filter, ...gap }) => ({ ...gap, ...filter })) : [];
}

/** What would break without each member; nothing where we have no rules for the draft's call. */
export function lossesOf(draft: ConsortiumDraft, asOf: IsoDate): readonly LossOfMember[] {
  const rules = findRuleSet(draft.action, draft.callYear);
  return rules ? whatBreaksWithout(draft, rules, asOf) : [];
}

/** What of the findings refuses outright: only rules that are required and confirmed ever do. */
const refusals = (draft: ConsortiumDraft, asOf: IsoDate): Finding[] =>
  judge(draft, asOf).findings.filter(({ verdict, weight }) => verdict === 'UNMET' && weight === 'REQUIRED');

/** Throws CoordinatorNotInProgrammeCountry when the draft's coordinator can never be one. */
export function requireMayCoordinate(draft: ConsortiumDraft, country: CountryCode, asOf: IsoDate): void {
  if (refusals(draft, asOf).some(({ rule }) => rule === 'COORDINATOR_COUNTRY')) throw new CoordinatorNotInProgrammeCountry(country, draft.callYear);
}

/** Throws what keeps this member of the draft out of its part: its country, or a statement it lacks. */
export function requireMayJoin(draft: ConsortiumDraft, { organisationId, country }: ConsortiumMember, asOf: IsoDate): void {
  const against = new Set(refusals(draft, asOf).flatMap(({ rule, about }) => (about.includes(organisationId) ? [rule] : [])));
  if (against.has('EXCLUDED_COUNTRIES')) throw new CountryExcluded('CONSORTIUM.COUNTRY_EXCLUDED', country ?? '', draft.callYear);
  if (against.has('PROGRAMME_COUNTRIES_ONLY')) throw new CountryExcluded('CONSORTIUM.PROGRAMME_COUNTRIES_ONLY', country ?? '', draft.callYear);
  if (against.has('ADDED_VALUE')) throw new InvalidInput([{ path: 'addedValue', code: 'REQUIRED' }]);
}

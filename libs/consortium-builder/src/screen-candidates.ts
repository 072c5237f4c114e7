import { checkConsortium, type ConsortiumMember, type RuleId } from '@trefoil/rules';
import type { BuildRequest, Candidate } from './request';

/** Why a candidate was not looked at. A rule's id: it would keep out any consortium that has the candidate. */
export type ScreenedReason = RuleId | 'EXCLUDED' | 'ALREADY_IN' | 'LISTED_TWICE';

export type Screened = {
  /** By falling fit, then by id, so that the order they came in makes no difference. */
  readonly candidates: readonly Candidate[];
  readonly left: Readonly<Partial<Record<ScreenedReason, number>>>;
};

/** The candidate as a member of the consortium. */
export function toMember({ organisationId, country, type, eche, addedValue }: Candidate): ConsortiumMember {
  return { organisationId, country, type, role: 'PARTNER', addedValue, strategyLink: null, eche };
}

/** Ids are digits: the shorter is the smaller. */
const compareIds = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** Fits are told apart to a millionth, so that sums of them are exact. */
export const FIT_UNIT = 1e6;

/** A fit in whole units. Throws a RangeError for what is no finite number within 10^9. */
export function fitUnits(fit: number): number {
  const units = Math.round(fit * FIT_UNIT);
  if (!Number.isSafeInteger(units) || Math.abs(units) > 1e15) throw new RangeError(`no fit: ${fit}`);
  return units;
}

function requireCost(cents: number): void {
  if (!Number.isSafeInteger(cents) || cents < 0) throw new RangeError(`no whole number of cents from 0: ${cents}`);
}

/** The rule that by itself keeps every consortium with such a member out; null where there is none. */
function ruleAgainst(candidate: Candidate, { draft, rules, asOf }: BuildRequest): RuleId | null {
  const alone = { ...draft, members: [toMember(candidate)] };
  for (const { rule, weight, verdict, about } of checkConsortium(alone, rules, asOf)) {
    const personal = !rule.startsWith('LEAST_') && !rule.endsWith('_INCLUDED') && rule !== 'COORDINATOR_COUNTRY';
    if (personal && weight === 'REQUIRED' && verdict !== 'MET' && about.includes(candidate.organisationId)) return rule;
  }
  return null;
}

/** What the rules say of a candidate by itself, remembered: those alike in what rules see are many. */
function rulesAgainst(request: BuildRequest): (candidate: Candidate) => RuleId | null {
  const known = new Map<string | null, Map<string | null, Map<string, RuleId | null>>>();
  return (candidate) => {
    const { country, type, addedValue, eche } = candidate;
    let ofCountry = known.get(country);
    if (ofCountry === undefined) known.set(country, (ofCountry = new Map()));
    let ofType = ofCountry.get(type);
    if (ofType === undefined) ofCountry.set(type, (ofType = new Map()));
    const stated = addedValue !== null && addedValue.trim() !== '' ? 'stated' : '';
    const key = eche === null ? stated : `${stated}|${eche.from}|${eche.to}`;
    let rule = ofType.get(key);
    if (rule === undefined) ofType.set(key, (rule = ruleAgainst(candidate, request)));
    return rule;
  };
}

/** The candidates that may be members at all, in an order of their own. */
export function screenCandidates(request: BuildRequest): Screened {
  const seen = new Set<string>();
  const members = new Set(request.draft.members.map(({ organisationId }) => organisationId));
  const against = rulesAgainst(request);
  const left: Partial<Record<ScreenedReason, number>> = {};
  const kept: Candidate[] = [];
  const reasonFor = (candidate: Candidate): ScreenedReason | null => {
    const { organisationId: id } = candidate;
    if (members.has(id)) return 'ALREADY_IN';
    if (request.excluded.has(id)) return 'EXCLUDED';
    return seen.has(id) ? 'LISTED_TWICE' : against(candidate);
  };
  for (const candidate of request.candidates) {
    requireCost(candidate.costCents);
    const reason = reasonFor(candidate);
    if (reason !== null) left[reason] = (left[reason] ?? 0) + 1;
    else {
      seen.add(candidate.organisationId);
      kept.push(candidate);
    }
  }
  const units = Float64Array.from(kept, ({ fit }) => fitUnits(fit));
  const order = Int32Array.from(kept, (_, index) => index).sort((a, b) => units[b]! - units[a]! || compareIds(kept[a]!.organisationId, kept[b]!.organisationId));
  return { candidates: Array.from(order, (index) => kept[index]!), left };
}

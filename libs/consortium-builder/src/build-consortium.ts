import type { OrganisationId } from '@trefoil/vocabulary';
import { type Assessment, assessMembers, draftWith } from './assess-members';
import { widerPrices } from './bound';
import { explainMembers, type MemberReport } from './explain-members';
import { type Program, withRows } from './program';
import { type Relaxed, relaxations } from './relaxations';
import type { BuildRequest, Candidate, SearchLimits } from './request';
import { scarcity, type Scarce } from './scarcity';
import { FIT_UNIT, screenCandidates, type Screened } from './screen-candidates';
import { search, type SearchResult } from './search';
import { faultsOf } from './soundness';
import { toProgram } from './to-program';
import { wish } from './wish-code';

export type Proposal = {
  /** Those added to the fixed members, by falling fit. */
  readonly members: readonly OrganisationId[];
  readonly assessment: Assessment;
  /** True: no other choice that is as different from those before it has a greater worth. */
  readonly proven: boolean;
  /** What no such choice can exceed, and the worth of this one: fit, less what makes a member worthwhile. */
  readonly bound: number;
  readonly worth: number;
  /** Only of the first proposal, and only when asked for. */
  readonly reports: readonly MemberReport[];
};

export type BuildOptions = SearchLimits & {
  /** How many further proposals are wanted; 0 unless said. */
  readonly alternatives?: number;
  /** How many members of each better proposal an alternative leaves out; 1 unless said. */
  readonly differBy?: number;
  /** Whether reasons, losses, runners-up and what is scarce are wanted. */
  readonly explain?: boolean;
  /** Told after each stage how many are done of how many; nothing else comes of it. */
  readonly onProgress?: (done: number, of: number) => void;
};

export type BuildResult = {
  /** PROPOSED; INFEASIBLE: no choice meets wishes and rules, for certain; STOPPED: none was found within the limits. */
  readonly outcome: 'PROPOSED' | 'INFEASIBLE' | 'STOPPED';
  readonly proposals: readonly Proposal[];
  readonly scarce: readonly Scarce[];
  /** What to give up so that something fits, the least first; only where nothing does. */
  readonly relaxations: readonly Relaxed[];
  readonly looked: { readonly candidates: number; readonly left: Screened['left']; readonly steps: number };
};

/** Whether the rules let the choice stand: the last word, by the same function that judges every consortium. */
export function acceptsBy(request: BuildRequest, candidates: readonly Candidate[]): (items: readonly number[]) => boolean {
  return (items) => faultsOf(draftWith(request, chosen(candidates, items)), request.rules, request.asOf).length === 0;
}

const chosen = (candidates: readonly Candidate[], items: readonly number[]): readonly Candidate[] => items.map((item) => candidates[item]!);

/** The program of an alternative: from each of the proposals before it, some are left out. */
function besides(program: Program, earlier: readonly (readonly number[])[], differBy: number): Program {
  return withRows(program, earlier.map((items) => ({
    row: { atLeast: false, bound: Math.max(0, items.length - differBy), means: wish('DIFFERENT') },
    items: new Set(items),
  })));
}

/**
 * The best consortium there is, and more if asked: proved, or with the gap that the limits left.
 *
 * Throws a RangeError for a fit or a cost that is no number. The order of the candidates makes no difference; equal choices are
 * told apart by the ids of their members.
 */
export function buildConsortium(request: BuildRequest, options: BuildOptions = {}): BuildResult {
  const { alternatives = 0, differBy = 1, explain = false, onProgress } = options;
  const { candidates, left } = screenCandidates(request);
  const program = toProgram(request, candidates);
  const accept = acceptsBy(request, candidates);
  const limits = { steps: options.steps, shouldStop: options.shouldStop, accept };
  const stages = 1 + alternatives + (explain ? 1 : 0);
  const first = search(program, limits);
  onProgress?.(1, stages);
  let steps = first.steps;
  const done = (outcome: BuildResult['outcome'], found: Partial<BuildResult>): BuildResult => {
    onProgress?.(stages, stages);
    return { outcome, proposals: [], scarce: [], relaxations: [], ...found, looked: { candidates: candidates.length, left, steps } };
  };
  if (first.items === null) {
    if (!first.proven) return done('STOPPED', {});
    return done('INFEASIBLE', { relaxations: explain ? relaxations(request, candidates, options) : [] });
  }
  const toProposal = (items: readonly number[], { proven, bound, value }: SearchResult, reports: readonly MemberReport[] = []): Proposal => {
    const members = chosen(candidates, items);
    return { members: members.map(({ organisationId }) => organisationId), assessment: assessMembers(request, members), proven, bound: bound / FIT_UNIT, worth: value / FIT_UNIT, reports };
  };
  const reports = explain ? explainMembers({ request, candidates, program, result: first, items: first.items, accept, limits }) : [];
  const scarce = explain ? scarcity(program, first, first.items, candidates) : [];
  if (explain) onProgress?.(2, stages);
  const earlier = [first.items];
  const proposals = [toProposal(first.items, first, reports)];
  while (proposals.length <= alternatives && !options.shouldStop?.()) {
    const result = search(besides(program, earlier, differBy), { ...limits, prices: widerPrices(first.prices, program, earlier.length) });
    steps += result.steps;
    if (result.items === null) break;
    earlier.push(result.items);
    proposals.push(toProposal(result.items, result));
    onProgress?.(proposals.length + (explain ? 1 : 0), stages);
  }
  return done('PROPOSED', { proposals, scarce });
}

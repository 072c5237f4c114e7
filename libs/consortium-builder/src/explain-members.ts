import type { OrganisationId } from '@trefoil/vocabulary';
import { widerPrices } from './bound';
import { Choice } from './choice';
import { type Program, withRows } from './program';
import type { BuildRequest, Candidate, SearchLimits } from './request';
import { FIT_UNIT } from './screen-candidates';
import { search, type SearchResult } from './search';
import { type WishCode, wish } from './wish-code';

export type MemberReport = {
  readonly organisationId: OrganisationId;
  /** Its place by fit among all that were looked at, from 1. */
  readonly rank: number;
  /** What nobody else of the proposal brings: without it these would be short, nobody put in its place. */
  readonly needed: readonly WishCode[];
  /** The best that could be without it; null where nothing could, or it was not found within the limits. */
  readonly without: { readonly loss: number; readonly proven: boolean } | null;
  /** Whether it is for certain that nothing is sound without it. */
  readonly irreplaceable: boolean;
  /** The one to take its seat with all else as it is, and what that would cost in fit; null where nobody could. */
  readonly runnerUp: { readonly organisationId: OrganisationId; readonly loss: number } | null;
};

type Known = {
  readonly request: BuildRequest;
  readonly candidates: readonly Candidate[];
  readonly program: Program;
  readonly result: SearchResult;
  readonly items: readonly number[];
  readonly accept: (items: readonly number[]) => boolean;
  readonly limits: SearchLimits;
};

/** What each member of the best proposal is there for, what it would be to do without it, and who comes next. */
export function explainMembers(known: Known): readonly MemberReport[] {
  const { program, items, candidates, result, limits, accept } = known;
  const choice = new Choice(program);
  for (const item of items) choice.choose(item);
  const idOf = (item: number): OrganisationId => candidates[item]!.organisationId;
  return items.map((item): MemberReport => {
    choice.takeBack(item);
    const needed = shortOf(choice);
    const swap = bestSwap(choice, item, items, accept);
    choice.choose(item);
    const others = items.filter((other) => other !== item);
    const forbidden = withRows(program, [{ row: { atLeast: false, bound: 0, means: wish('DIFFERENT') }, items: new Set([item]) }]);
    const without = search(forbidden, { ...limits, accept, prices: widerPrices(result.prices, program, 1), known: swap === null ? undefined : [...others, swap] });
    const value = result.value;
    return {
      organisationId: idOf(item),
      rank: candidates.findIndex(({ fit }) => fit === candidates[item]!.fit) + 1,
      needed,
      without: without.items === null ? null : { loss: (value - without.value) / FIT_UNIT, proven: without.proven },
      irreplaceable: without.items === null && without.proven,
      runnerUp: swap === null ? null : { organisationId: idOf(swap), loss: (program.value[item]! - program.value[swap]!) / FIT_UNIT },
    };
  });
}

/** The conditions that are short as the choice stands. */
function shortOf(choice: Choice): readonly WishCode[] {
  const { program } = choice;
  const short: WishCode[] = program.rows.flatMap(({ atLeast, means }, row) => (atLeast && choice.rowLeft[row]! > 0 ? [means] : []));
  program.spreads.forEach(({ means }, spread) => {
    if (choice.spreadLeft[spread]! > 0) short.push(means);
  });
  if (choice.items.length < program.from) short.push(wish('SIZE_FROM'));
  return short;
}

/** The first, by falling value, that makes the choice sound again in the place of the one taken out. */
function bestSwap(choice: Choice, out: number, items: readonly number[], accept: Known['accept']): number | null {
  const taken = new Set(items);
  for (let item = 0; item < choice.program.size; item += 1) {
    if (item === out || taken.has(item) || !choice.takes(item)) continue;
    choice.choose(item);
    const sound = choice.faults() === 0 && accept([...choice.items].sort((a, b) => a - b));
    choice.takeBack(item);
    if (sound) return item;
  }
  return null;
}

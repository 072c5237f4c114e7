import type { OrganisationType } from '@trefoil/vocabulary';
import { assessMembers, draftWith } from './assess-members';
import type { BuildRequest, Candidate, SearchLimits, Wishes } from './request';
import { search } from './search';
import { faultsOf } from './soundness';
import { toProgram } from './to-program';
import { type WishCode, wish } from './wish-code';

/** One wish loosened: from what was asked to what would do (members, or cents for the budget). */
export type Loosened = { readonly wish: WishCode; readonly from: number; readonly to: number };

/** Wishes that, loosened together, let something fit. Empty: no wish is at fault but the rules themselves, with these candidates. */
export type Relaxed = { readonly changes: readonly Loosened[] };

/** A wish that can be given way to, a little at a time. */
type Knob = {
  readonly wish: WishCode;
  readonly asked: number;
  /** Values to try, the nearest first; the last gives way altogether. */
  readonly values: readonly number[];
  readonly set: (wishes: Wishes, value: number) => Wishes;
};

/** Caps and sizes are raised by no more than this, one at a time. */
const RAISED_BY = 8;
const down = (from: number): number[] => Array.from({ length: from }, (_, index) => from - 1 - index);
const up = (from: number): number[] => Array.from({ length: RAISED_BY }, (_, index) => from + 1 + index);
/** The most knobs of which pairs are tried. */
const PAIRED = 14;
const OFFERED = 5;
/** For each question whether anything fits. */
const STEPS = 2_000;

function replaced<T>(list: readonly T[], index: number, change: Partial<T>): readonly T[] {
  return list.map((entry, at) => (at === index ? { ...entry, ...change } : entry));
}

function knobsOf({ wishes }: BuildRequest, everybodyCents: number): readonly Knob[] {
  const knobs: Knob[] = [];
  const lower = (code: WishCode, asked: number, set: Knob['set']): void => {
    if (asked > 0) knobs.push({ wish: code, asked, values: down(asked), set });
  };
  const raise = (code: WishCode, asked: number | null, set: Knob['set']): void => {
    if (asked !== null) knobs.push({ wish: code, asked, values: up(asked), set });
  };
  wishes.expertise.forEach(({ code, least }, at) => lower(wish('EXPERTISE', code), least, (from, value) => ({ ...from, expertise: replaced(from.expertise, at, { least: value }) })));
  lower(wish('NEWCOMERS'), wishes.leastNewcomers, (from, leastNewcomers) => ({ ...from, leastNewcomers }));
  wishes.types.forEach(({ type, least, most }, at) => {
    lower(wish('TYPE_LEAST', type), least, (from, value) => ({ ...from, types: replaced(from.types, at, { least: value }) }));
    raise(wish('TYPE_MOST', type satisfies OrganisationType), most, (from, value) => ({ ...from, types: replaced(from.types, at, { most: value }) }));
  });
  wishes.countries.forEach(({ country, least, most }, at) => {
    lower(wish('COUNTRY_LEAST', country), least, (from, value) => ({ ...from, countries: replaced(from.countries, at, { least: value }) }));
    raise(wish('COUNTRY_MOST', country), most, (from, value) => ({ ...from, countries: replaced(from.countries, at, { most: value }) }));
  });
  raise(wish('COUNTRY_CAP'), wishes.mostPerCountry, (from, mostPerCountry) => ({ ...from, mostPerCountry }));
  raise(wish('REGION_CAP'), wishes.mostPerRegion, (from, mostPerRegion) => ({ ...from, mostPerRegion }));
  raise(wish('SIZE_TO'), wishes.size.to, (from, to) => ({ ...from, size: { ...from.size, to } }));
  lower(wish('SIZE_FROM'), wishes.size.from, (from, value) => ({ ...from, size: { ...from.size, from: value } }));
  if (wishes.budgetCents !== null) {
    knobs.push({ wish: wish('BUDGET'), asked: wishes.budgetCents, values: [Math.max(everybodyCents, wishes.budgetCents + 1)], set: (from, budgetCents) => ({ ...from, budgetCents }) });
  }
  return knobs;
}

/** What to give up so that something fits, the fewest wishes first and the smallest steps; at most five ways. */
export function relaxations(request: BuildRequest, candidates: readonly Candidate[], limits: SearchLimits): readonly Relaxed[] {
  const all = [...request.fixed, ...candidates].reduce((sum, { costCents }) => sum + costCents, 0);
  const knobs = knobsOf(request, all);
  const accepts = (items: readonly number[]): boolean => {
    const members = items.map((item) => candidates[item]!);
    return faultsOf(draftWith(request, members), request.rules, request.asOf).length === 0;
  };
  /** What some sound choice costs, the fixed members included; null where there is none. All are worth the same to it. */
  const costOf = (wishes: Wishes): number | null => {
    const program = toProgram({ ...request, wishes }, candidates);
    const { items } = search({ ...program, value: new Float64Array(program.size) }, { steps: STEPS, shouldStop: limits.shouldStop, accept: accepts });
    return items === null ? null : assessMembers(request, items.map((item) => candidates[item]!)).costCents;
  };
  const fits = (wishes: Wishes): boolean => costOf(wishes) !== null;
  const loosen = (wishes: Wishes, of: readonly Knob[]): Wishes => of.reduce((from, knob) => knob.set(from, knob.values.at(-1)!), wishes);
  if (!fits(loosen(request.wishes, knobs))) return [{ changes: [] }];
  const nearest = (of: readonly Knob[]): Relaxed => {
    let wishes = loosen(request.wishes, of);
    const changes = of.map((knob): Loosened => {
      const others = wishes;
      const to = knob.wish.kind === 'BUDGET' ? leastBudget(knob, others, costOf) : knob.values.find((value) => fits(knob.set(others, value)))!;
      wishes = knob.set(wishes, to);
      return { wish: knob.wish, from: knob.asked, to };
    });
    return { changes };
  };
  const singles = knobs.filter((knob) => fits(loosen(request.wishes, [knob])));
  if (singles.length > 0) return bySteps(singles.map((knob) => nearest([knob])));
  const few = knobs.slice(0, PAIRED);
  const pairs = few.flatMap((first, index) => few.slice(index + 1).map((second) => [first, second])).filter((pair) => fits(loosen(request.wishes, pair)));
  if (pairs.length > 0) return bySteps(pairs.slice(0, OFFERED * 2).map(nearest));
  // More than two together: all are loosened, and taken back one at a time where it does without.
  let needed: readonly Knob[] = knobs;
  for (const knob of knobs) {
    const without = needed.filter((other) => other !== knob);
    if (fits(loosen(request.wishes, without))) needed = without;
  }
  return [nearest(needed)];
}

/** How far the changes go: a member is one step, a tenth of the budget another. */
const stepsOf = ({ changes }: Relaxed): number =>
  changes.reduce((sum, { wish: { kind }, from, to }) => sum + (kind === 'BUDGET' ? (10 * (to - from)) / Math.max(1, from) : Math.abs(to - from)), 0);

const bySteps = (found: readonly Relaxed[]): readonly Relaxed[] => [...found].sort((a, b) => stepsOf(a) - stepsOf(b)).slice(0, OFFERED);

/** The least budget that does, in whole euros and to a thousandth of what was asked. */
function leastBudget({ asked, values, set }: Knob, others: Wishes, costOf: (wishes: Wishes) => number | null): number {
  let short = asked;
  let enough = costOf(set(others, values[0]!))!;
  const near = Math.max(1, Math.floor(asked / 1000));
  while (enough - short > near) {
    const middle = Math.floor((short + enough) / 2);
    const cost = costOf(set(others, middle));
    if (cost === null) short = middle;
    else enough = cost;
  }
  return Math.ceil(enough / 100) * 100;
}

import type { Choice } from './choice';
import type { Program } from './program';

/** Prices of the rows, then of the budget (for its part a seat), then of the spreads. None is below 0. */
export type Prices = Float64Array;

export const pricesFor = (program: Program): Prices => new Float64Array(program.rows.length + 1 + program.spreads.length);

/** A program's prices with room for rows added behind its own. */
export function widerPrices(prices: Prices, { rows }: Program, added: number): Prices {
  const wider = new Float64Array(prices.length + added);
  wider.set(prices.subarray(0, rows.length));
  wider.set(prices.subarray(rows.length), rows.length + added);
  return wider;
}

/** Against rounding in sums of prices: a bound is whole units once this is added and the rest dropped. */
const SLACK = 1e-3;
export const wholeUnits = (bound: number): number => Math.floor(bound + SLACK);

/**
 * The Lagrangian bound: conditions outside the laminar family are priced, the rest is solved greedily and exactly.
 *
 * What members of a new country are worth to a spread goes to the best item of the country, whichever it is: a bound all the same.
 */
export class Bound {
  /** Items picked by the last relaxation, in the order of their worth. */
  readonly picked: number[] = [];
  /** Worth of items by the last relaxation: value less prices. Only of those it was given. */
  readonly worth: Float64Array;
  private readonly order: Float64Array;
  private readonly lists: Int32Array[];
  private readonly counts: Int32Array;
  private readonly heads: Int32Array;
  private readonly bonus: Float64Array;
  private readonly inRegion: Int32Array;
  private readonly rowPrice: Float64Array;
  private readonly leastOfGroup: Float64Array;
  private readonly leastOfRegion: Float64Array;
  private readonly used: number[] = [];
  private must = 0;
  private seats = 0;
  /** The budget's part for a seat, so that its price is of the size of the others. */
  readonly budgetUnit: number;

  constructor(
    readonly program: Program,
    private readonly choice: Choice,
  ) {
    const groups = program.groupCap.length;
    this.worth = new Float64Array(program.size);
    this.order = new Float64Array(program.size);
    this.lists = Array.from(program.groupCap, (cap) => new Int32Array(cap));
    this.counts = new Int32Array(groups);
    this.heads = new Int32Array(groups);
    this.bonus = new Float64Array(groups);
    this.inRegion = new Int32Array(program.regionCap.length);
    this.leastOfGroup = new Float64Array(groups);
    this.leastOfRegion = new Float64Array(program.regionCap.length);
    this.rowPrice = new Float64Array(program.rows.length);
    this.budgetUnit = Number.isFinite(program.budget) ? Math.max(1, program.budget / Math.max(1, program.to)) : 0;
  }

  /** The greatest value any choice of these items could add at these prices; minus infinity where they fill too few seats. */
  relax(items: ArrayLike<number>, prices: Prices): number {
    const { program, choice, rowPrice, worth } = this;
    this.seats = program.to - choice.items.length;
    this.must = program.from - choice.items.length;
    let sum = this.priceConditions(prices);
    const costPrice = this.budgetUnit === 0 ? 0 : prices[program.rows.length]! / this.budgetUnit;
    const { value, cost, rowStart, rowsOf, group } = program;
    this.used.length = 0;
    this.counts.fill(0);
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at]!;
      let worthOf = value[item]! - costPrice * cost[item]!;
      for (let row = rowStart[item]!; row < rowStart[item + 1]!; row += 1) worthOf += rowPrice[rowsOf[row]!]!;
      worth[item] = worthOf;
      this.enlist(item, group[item]!, worthOf);
    }
    sum += this.pick();
    return this.picked.length < this.must ? -Infinity : sum;
  }

  private priceConditions(prices: Prices): number {
    const { program, choice, rowPrice, bonus } = this;
    const { rows, spreads } = program;
    let constant = 0;
    for (let row = 0; row < rows.length; row += 1) {
      const left = choice.rowLeft[row]!;
      const { atLeast } = rows[row]!;
      const price = atLeast && left <= 0 ? 0 : prices[row]!;
      rowPrice[row] = atLeast ? price : -price;
      constant += atLeast ? -price * left : price * left;
    }
    if (this.budgetUnit > 0) constant += (prices[rows.length]! / this.budgetUnit) * choice.budgetLeft;
    bonus.fill(0);
    for (let spread = 0; spread < spreads.length; spread += 1) {
      const left = choice.spreadLeft[spread]!;
      if (left <= 0) continue;
      const price = prices[rows.length + 1 + spread]!;
      constant -= price * left;
      const start = spread * choice.groups;
      for (let group = 0; group < choice.groups; group += 1) if (choice.spreadHas[start + group] === 0) bonus[group]! += price;
    }
    return constant;
  }

  /** Keeps the best of each country, as many as its cap takes. */
  private enlist(item: number, group: number, worthOf: number): void {
    const list = this.lists[group]!;
    const cap = Math.min(this.choice.groupLeft[group]!, this.seats);
    let count = this.counts[group]!;
    if (cap <= 0 || (count === cap && this.worth[list[count - 1]!]! >= worthOf)) return;
    if (count === 0) this.used.push(group);
    if (count < cap) count += 1;
    let at = count - 1;
    while (at > 0 && this.worth[list[at - 1]!]! < worthOf) {
      list[at] = list[at - 1]!;
      at -= 1;
    }
    list[at] = item;
    this.counts[group] = count;
  }

  private pick(): number {
    const { picked, used, heads, counts, lists, worth, bonus, inRegion, choice } = this;
    const { region } = this.program;
    picked.length = 0;
    inRegion.fill(0);
    for (const group of used) heads[group] = 0;
    let sum = 0;
    while (picked.length < this.seats) {
      let best = -Infinity;
      let from = -1;
      for (const group of used) {
        const head = heads[group]!;
        if (head >= counts[group]! || inRegion[region[group]!]! >= choice.regionLeft[region[group]!]!) continue;
        const gain = worth[lists[group]![head]!]! + (head === 0 ? bonus[group]! : 0);
        if (gain > best) {
          best = gain;
          from = group;
        }
      }
      if (from === -1 || (best <= 0 && picked.length >= this.must)) break;
      picked.push(lists[from]![heads[from]!]!);
      heads[from]! += 1;
      inRegion[region[from]!]! += 1;
      sum += best;
    }
    return sum;
  }

  /** By how much the last picks miss each condition, in the order of the prices: what moves them. */
  slope(into: Float64Array): void {
    const { program, choice, picked } = this;
    const { rows, spreads, rowStart, rowsOf } = program;
    for (let row = 0; row < rows.length; row += 1) into[row] = rows[row]!.atLeast ? choice.rowLeft[row]! : -choice.rowLeft[row]!;
    let cost = 0;
    for (const item of picked) {
      cost += program.cost[item]!;
      for (let at = rowStart[item]!; at < rowStart[item + 1]!; at += 1) into[rowsOf[at]!]! += rows[rowsOf[at]!]!.atLeast ? -1 : 1;
    }
    into[rows.length] = this.budgetUnit === 0 ? 0 : (cost - choice.budgetLeft) / this.budgetUnit;
    for (let spread = 0; spread < spreads.length; spread += 1) {
      let left = choice.spreadLeft[spread]!;
      const start = spread * choice.groups;
      if (left > 0) for (const open of this.used) if (this.heads[open]! > 0 && choice.spreadHas[start + open] === 0) left -= 1;
      into[rows.length + 1 + spread] = choice.spreadLeft[spread]! > 0 ? left : 0;
    }
    for (let row = 0; row < rows.length; row += 1) if (rows[row]!.atLeast && choice.rowLeft[row]! <= 0) into[row] = 0;
  }

  /**
   * The items that some choice better than `toBeat` may have, by falling worth: forcing another in costs more than there is to gain.
   * Speaks of the last relaxation, whose bound is given, of the items it was given.
   */
  worthKeeping(items: ArrayLike<number>, bound: number, toBeat: number): Int32Array {
    const { worth, program, bonus, heads, picked, choice, inRegion } = this;
    const { group, region } = program;
    const leastOfGroup = this.leastOfGroup.fill(Infinity);
    const leastOfRegion = this.leastOfRegion.fill(Infinity);
    let least = Infinity;
    for (const item of picked) {
      const of = group[item]!;
      const gain = worth[item]! + (leastOfGroup[of] === Infinity ? bonus[of]! : 0);
      leastOfGroup[of] = Math.min(leastOfGroup[of]!, worth[item]!);
      leastOfRegion[region[of]!] = Math.min(leastOfRegion[region[of]!]!, gain);
      least = Math.min(least, gain);
    }
    const kept: number[] = [];
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at]!;
      if (picked.includes(item)) {
        kept.push(item);
        continue;
      }
      const of = group[item]!;
      const within = region[of]!;
      const cap = Math.min(choice.groupLeft[of]!, this.seats);
      if (cap <= 0 || choice.regionLeft[within]! <= 0) continue;
      const taken = heads[of]!;
      const gain = worth[item]! + (leastOfGroup[of] === Infinity ? bonus[of]! : 0);
      let given: number;
      if (taken >= cap && this.counts[of]! > 0) given = leastOfGroup[of]!;
      else if (inRegion[within]! >= choice.regionLeft[within]!) given = Math.min(leastOfRegion[within]!, leastOfGroup[of]!);
      else if (picked.length >= this.seats) given = Math.min(least, leastOfGroup[of]!);
      // There is a seat free: nobody has to leave for it.
      else given = Math.min(0, least, leastOfGroup[of]!);
      if (wholeUnits(bound - Math.max(0, given - gain)) > toBeat) kept.push(item);
    }
    const { order } = this;
    for (const item of kept) order[item] = worth[item]! + bonus[group[item]!]!;
    return Int32Array.from(kept).sort((a, b) => order[b]! - order[a]! || a - b);
  }
}

import { Bound, pricesFor, type Prices, wholeUnits } from './bound';
import { Choice } from './choice';
import { improve } from './improve';
import type { Program } from './program';
import type { SearchLimits } from './request';

export type SearchResult = {
  /** Items of the best sound choice, rising; null where none was found. */
  readonly items: readonly number[] | null;
  /** Its value; minus infinity without one. */
  readonly value: number;
  /** No sound choice has more; minus infinity where there is provably none. */
  readonly bound: number;
  /** Whether the bound was reached: the best, or none, for certain. */
  readonly proven: boolean;
  readonly prices: Prices;
  readonly steps: number;
};

export type SearchOptions = SearchLimits & {
  /** The last word on a choice that meets every condition of the program. */
  readonly accept?: (items: readonly number[]) => boolean;
  /** Prices to begin with, as of a like program. */
  readonly prices?: Prices;
  /** A choice known to be good, to begin with. */
  readonly known?: readonly number[];
};

export const DEFAULT_STEPS = 20_000;
/** Items looked at closely while prices are sought; all are looked at to prove the bound. */
const CLOSE = 400;
const CLOSE_OF_ROW = 12;
const POOL = 120;
/** Children of a node between two tunings of its prices. */
const TUNED_EVERY = 4;

class Search {
  private readonly choice: Choice;
  private readonly bounds: Bound;
  private readonly trial: Choice;
  private readonly slope: Float64Array;
  private best: readonly number[] | null = null;
  private bestValue: number;
  private openBound = -Infinity;
  private stopped = false;
  private steps = 0;
  private readonly all: Int32Array;
  /** Choices turned down by the last word, so that it is asked once. */
  private readonly refused = new Set<string>();

  constructor(
    private readonly program: Program,
    private readonly options: SearchOptions,
  ) {
    this.choice = new Choice(program);
    this.trial = new Choice(program);
    this.bounds = new Bound(program, this.choice);
    this.slope = new Float64Array(program.rows.length + 1 + program.spreads.length);
    this.all = Int32Array.from({ length: program.size }, (_, item) => item);
    this.bestValue = this.worstValue();
  }

  /** Below what any choice has: until one is found, this is what is to be beaten. */
  private worstValue(): number {
    const { program } = this;
    const lowest = program.size === 0 ? 0 : Math.min(0, program.value[program.size - 1]!);
    return lowest * program.to - 1;
  }

  run(): SearchResult {
    const { program } = this;
    const prices = this.options.prices ? Float64Array.from(this.options.prices) : pricesFor(program);
    if (program.from > program.to || program.budget < 0) return this.result(prices);
    if (this.options.known) this.offer(this.options.known);
    const core = this.findCore(prices);
    if (core !== null) this.explore(core, prices, 0);
    return this.result(prices);
  }

  private result(prices: Prices): SearchResult {
    const found = this.best !== null;
    const value = found ? this.bestValue : -Infinity;
    const bound = this.stopped ? Math.max(value, wholeUnits(this.openBound)) : value;
    return { items: this.best, value, bound, proven: !this.stopped, prices, steps: this.steps };
  }

  /** Prices by a part of the items, then what of all of them can be in anything better; null where nothing can. */
  private findCore(prices: Prices): Int32Array | null {
    let close = this.closeItems();
    for (let round = 0; ; round += 1) {
      this.tune(close, prices, round === 0 ? 120 : 40);
      const bound = this.bounds.relax(this.all, prices);
      this.openBound = bound;
      if (wholeUnits(bound) <= this.bestValue) return null;
      this.tryPicks(this.all);
      const kept = this.bounds.worthKeeping(this.all, bound, this.bestValue);
      this.climb(kept);
      if (this.isSubset(kept, close) || round === 4) return this.bounds.worthKeeping(this.all, bound, this.bestValue);
      // What priced itself in from outside joins those looked at closely.
      close = this.merge(close, kept.subarray(0, CLOSE * 4));
    }
  }

  private closeItems(): Int32Array {
    const { program } = this;
    if (program.size <= CLOSE * 2) return this.all;
    const chosen = new Uint8Array(program.size).fill(1, 0, CLOSE);
    const ofRow = new Int32Array(program.rows.length);
    const ofGroup = new Int32Array(program.groupCap.length);
    for (let item = 0; item < program.size; item += 1) {
      const group = program.group[item]!;
      if (ofGroup[group]! < CLOSE_OF_ROW) {
        ofGroup[group]! += 1;
        chosen[item] = 1;
      }
      for (let at = program.rowStart[item]!; at < program.rowStart[item + 1]!; at += 1) {
        const row = program.rowsOf[at]!;
        if (ofRow[row]! >= CLOSE_OF_ROW * 4) continue;
        ofRow[row]! += 1;
        chosen[item] = 1;
      }
    }
    return this.all.filter((item) => chosen[item] === 1);
  }

  private isSubset(items: Int32Array, of: Int32Array): boolean {
    if (of === this.all) return true;
    const known = new Set(of);
    return items.every((item) => known.has(item));
  }

  private merge(a: Int32Array, b: Int32Array): Int32Array {
    return Int32Array.from(new Set([...a, ...b])).sort();
  }

  /** Subgradient steps; leaves the prices at the best bound, which is returned. */
  private tune(items: ArrayLike<number>, prices: Prices, rounds: number): number {
    const { bounds, slope } = this;
    const size = prices.length;
    const at = Float64Array.from(prices);
    let least = Infinity;
    let pace = rounds > 60 ? 1.5 : 0.8;
    let idle = 0;
    for (let round = 0; round < rounds; round += 1) {
      const bound = bounds.relax(items, at);
      if (bound < least - 1e-6) {
        if (bound < least - Math.abs(least) * 1e-5) idle = 0;
        least = bound;
        prices.set(at);
      } else idle += 1;
      if (wholeUnits(this.choice.value + least) <= this.bestValue) return least;
      this.tryPicks(items, round % 12 === 5 && rounds > 60);
      if (idle >= 6) {
        pace /= 2;
        idle = 0;
        at.set(prices);
        if (pace < 0.005) break;
        continue;
      }
      bounds.slope(slope);
      let norm = 0;
      for (let index = 0; index < size; index += 1) {
        if (at[index] === 0 && slope[index]! < 0) slope[index] = 0;
        norm += slope[index]! * slope[index]!;
      }
      if (norm < 1e-12) break;
      const step = (pace * Math.max(1, bound - this.target(bound))) / norm;
      for (let index = 0; index < size; index += 1) at[index] = Math.max(0, at[index]! + step * slope[index]!);
    }
    return least;
  }

  /** What the bound is drawn towards: the best known, or a guess below it. */
  private target(bound: number): number {
    if (this.best !== null) return this.bestValue - this.choice.value;
    return bound - Math.max(1, Math.abs(bound) * 0.1);
  }

  /** Takes the picks of the last relaxation as they are, or by way of local search. */
  private tryPicks(items: ArrayLike<number>, climb = false): void {
    const { trial, choice, bounds } = this;
    for (const item of choice.items) trial.choose(item);
    for (const item of bounds.picked) trial.choose(item);
    const sound = trial.faults() === 0;
    if (sound) this.offer(trial.items);
    if (climb && improve(trial, this.poolOf(items), choice.items.length)) this.offer(trial.items);
    while (trial.items.length > 0) trial.takeBack();
  }

  /** Local search from the best known, among the given. */
  private climb(items: ArrayLike<number>): void {
    const { trial, bounds, choice } = this;
    for (const start of this.best === null ? [[...choice.items, ...bounds.picked]] : [[...choice.items, ...bounds.picked], this.best]) {
      for (const item of start) trial.choose(item);
      if (improve(trial, Array.from(items).slice(0, POOL * 2), 0)) this.offer(trial.items);
      while (trial.items.length > 0) trial.takeBack();
    }
  }

  private poolOf(items: ArrayLike<number>): ArrayLike<number> {
    if (items.length <= POOL) return items;
    const { worth } = this.bounds;
    return Array.from(items).sort((a, b) => worth[b]! - worth[a]! || a - b).slice(0, POOL);
  }

  private offer(items: readonly number[]): void {
    let value = 0;
    for (const item of items) value += this.program.value[item]!;
    if (value <= this.bestValue) return;
    const sorted = [...items].sort((a, b) => a - b);
    const key = sorted.join();
    if (this.refused.has(key)) return;
    if (this.options.accept && !this.options.accept(sorted)) this.refused.add(key);
    else {
      this.best = sorted;
      this.bestValue = value;
    }
  }

  /** Depth first: at each node the prices are tuned anew, what cannot pay is dropped, and the rest is tried by falling worth. */
  private explore(items: Int32Array, prices: Prices, depth: number): void {
    const { choice, bounds, program } = this;
    this.steps += 1;
    if (this.steps > (this.options.steps ?? DEFAULT_STEPS) || this.options.shouldStop?.()) {
      this.stopped = true;
      return;
    }
    if (choice.faults() === 0) this.offer(choice.items);
    const seats = program.to - choice.items.length;
    if (seats === 0 || items.length === 0) return;
    if (this.wanting() > seats * this.mostMended(items)) return;
    if (seats === 1) {
      this.fillLastSeat(items);
      return;
    }
    const own = Float64Array.from(prices);
    const base = choice.value;
    let rest = items;
    for (let at = 0; rest.length > 0; at += 1) {
      let bound = bounds.relax(rest, own);
      if (wholeUnits(base + bound) <= this.bestValue) return;
      this.tryPicks(rest);
      if (at % TUNED_EVERY === 0) {
        this.tune(rest, own, depth === 0 ? 40 : 15);
        bound = bounds.relax(rest, own);
        if (wholeUnits(base + bound) <= this.bestValue) return;
        rest = bounds.worthKeeping(rest, bound, this.bestValue - base);
      }
      if (depth === 0) this.openBound = base + bound;
      const [first] = rest;
      if (first === undefined) return;
      rest = rest.subarray(1);
      if (!choice.takes(first)) continue;
      choice.choose(first);
      this.explore(rest.filter((item) => choice.takes(item)), own, depth + 1);
      choice.takeBack();
      if (this.stopped) return;
    }
  }

  /** With one seat left each item is the end of it: only value and soundness count. */
  private fillLastSeat(items: ArrayLike<number>): void {
    const { choice, program } = this;
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at]!;
      if (choice.value + program.value[item]! <= this.bestValue) continue;
      choice.choose(item);
      if (choice.faults() === 0) this.offer(choice.items);
      choice.takeBack();
    }
  }

  /** How many members the at-least rows want in all, one that is in several counted in each. */
  private wanting(): number {
    const { rows } = this.program;
    let wanting = 0;
    for (let row = 0; row < rows.length; row += 1) if (rows[row]!.atLeast) wanting += Math.max(0, this.choice.rowLeft[row]!);
    return wanting;
  }

  /** The most rows that want something which one of the items is in. */
  private mostMended(items: ArrayLike<number>): number {
    const { rowStart, rowsOf, rows } = this.program;
    const { rowLeft } = this.choice;
    let most = 0;
    for (let at = 0; at < items.length; at += 1) {
      let mended = 0;
      for (let row = rowStart[items[at]!]!; row < rowStart[items[at]! + 1]!; row += 1) if (rows[rowsOf[row]!]!.atLeast && rowLeft[rowsOf[row]!]! > 0) mended += 1;
      most = Math.max(most, mended);
    }
    return most;
  }
}

/** The best sound choice, proved, or the best found within the limits with a bound on what could be. */
export function search(program: Program, options: SearchOptions = {}): SearchResult {
  return new Search(program, options).run();
}

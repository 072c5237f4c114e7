import { REGIONS } from '@trefoil/vocabulary';
import { Bound } from './bound';
import { Choice } from './choice';
import type { Program } from './program';
import type { Candidate } from './request';
import { FIT_UNIT } from './screen-candidates';
import type { SearchResult } from './search';
import { type WishCode, wish } from './wish-code';

/** What holds the choice back, and what one more (or one fewer asked) would be worth in fit, at the prices of the proof: at most that. */
export type Scarce = { readonly what: WishCode; readonly price: number };

/** What is scarce, dearest first. The budget's price is for a part of it as large as one seat's. */
export function scarcity(program: Program, { prices }: SearchResult, items: readonly number[], candidates: readonly Candidate[]): readonly Scarce[] {
  const scarce: Scarce[] = [];
  const add = (what: WishCode, units: number): void => {
    if (units >= FIT_UNIT / 1000) scarce.push({ what, price: units / FIT_UNIT });
  };
  program.rows.forEach(({ means }, row) => add(means, prices[row]!));
  if (Number.isFinite(program.budget)) add(wish('BUDGET'), prices[program.rows.length]!);
  program.spreads.forEach(({ means }, spread) => add(means, prices[program.rows.length + 1 + spread]!));
  const all = Int32Array.from({ length: program.size }, (_, item) => item);
  const boundOf = (changed: Program): number => new Bound(changed, new Choice(changed)).relax(all, prices);
  const bound = boundOf(program);
  if (items.length === program.to) {
    // Where only the size caps a country or a region, one more is one more there too.
    const widened = (caps: Int32Array): Int32Array => caps.map((cap) => (cap === program.to ? cap + 1 : cap));
    add(wish('SIZE_TO'), boundOf({ ...program, to: program.to + 1, groupCap: widened(program.groupCap), regionCap: widened(program.regionCap) }) - bound);
  }
  const chosenOf = new Map<number, number>();
  for (const item of items) chosenOf.set(program.group[item]!, (chosenOf.get(program.group[item]!) ?? 0) + 1);
  const countries = new Map(items.map((item) => [program.group[item]!, candidates[item]!.country]));
  for (const [group, country] of countries) {
    const count = chosenOf.get(group)!;
    if (country === null || count < program.groupCap[group]! || count === program.to) continue;
    const groupCap = program.groupCap.map((cap, index) => (index === group ? cap + 1 : cap));
    add(wish('COUNTRY_CAP', country), boundOf({ ...program, groupCap }) - bound);
  }
  program.regionCap.forEach((cap, region) => {
    const there = items.filter((item) => program.region[program.group[item]!] === region).length;
    if (there === 0 || there < cap || cap === program.to) return;
    add(wish('REGION_CAP', REGIONS[region]), boundOf({ ...program, regionCap: program.regionCap.map((of, index) => (index === region ? of + 1 : of)) }) - bound);
  });
  return scarce.sort((a, b) => b.price - a.price);
}

// How good a ranking is, and whether a difference is more than luck.
export type RankAll = { r20: number; r50: number; mrr: number; ndcg50: number };
export type HideOne = { hit10: number; hit50: number; mrr: number; hit10Country: number; mrrCountry: number };

const mean = (numbers: readonly number[]): number => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a + b, 0) / numbers.length);

/** Of ranks counted from 0, one for each right answer; missing ones are Infinity. */
export function rankAll(ranks: readonly number[]): RankAll {
  const gain = ranks.reduce((sum, rank) => sum + (rank < 50 ? 1 / Math.log2(rank + 2) : 0), 0);
  let ideal = 0;
  for (let i = 0; i < Math.min(50, ranks.length); i += 1) ideal += 1 / Math.log2(i + 2);
  return {
    r20: ranks.filter((rank) => rank < 20).length / ranks.length,
    r50: ranks.filter((rank) => rank < 50).length / ranks.length,
    mrr: 1 / (1 + Math.min(...ranks)),
    ndcg50: gain / ideal,
  };
}

/** Each partner hidden in turn, the others taken out of the list: its rank is what stands before it that is no partner. */
export function hideOne(hidden: readonly { rank: number; rankInCountry: number }[]): HideOne {
  return {
    hit10: mean(hidden.map(({ rank }) => Number(rank < 10))),
    hit50: mean(hidden.map(({ rank }) => Number(rank < 50))),
    mrr: mean(hidden.map(({ rank }) => 1 / (1 + rank))),
    hit10Country: mean(hidden.map(({ rankInCountry }) => Number(rankInCountry < 10))),
    mrrCountry: mean(hidden.map(({ rankInCountry }) => 1 / (1 + rankInCountry))),
  };
}

export const round = (number: number, digits = 4): number => Number(number.toFixed(digits));

/** The mean of each figure over the projects. */
export function meanOf<T extends Readonly<Record<string, number>>>(rows: readonly T[]): T {
  const keys = Object.keys(rows[0] ?? {});
  return Object.fromEntries(keys.map((key) => [key, round(mean(rows.map((row) => row[key] ?? 0)))])) as T;
}

/** A row of chance that is the same each time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Paired bootstrap over projects: the mean difference, its 95 % interval, and how often it was not above zero. */
export function bootstrap(ours: readonly number[], theirs: readonly number[], rounds = 10_000): { difference: number; low: number; high: number; p: number } {
  const differences = ours.map((value, i) => value - (theirs[i] ?? 0));
  const next = chance(7);
  const means = Array.from({ length: rounds }, () => {
    let sum = 0;
    for (let i = 0; i < differences.length; i += 1) sum += differences[Math.floor(next() * differences.length)] ?? 0;
    return sum / (differences.length || 1);
  }).sort((a, b) => a - b);
  return {
    difference: round(mean(differences)), low: round(means[Math.floor(rounds * 0.025)] ?? 0), high: round(means[Math.floor(rounds * 0.975)] ?? 0),
    p: round(means.filter((value) => value <= 0).length / rounds),
  };
}

// The ways of ranking that are held against each other, each a number for every organisation of the index.
import { chanceOf, coldWeights, type MatchingIndex, pastWeights, type Signals, weigh, type Weights } from '@trefoil/matching';
import { placeOf } from './projects';
import { type Asked } from './world';

export const RANKERS = ['ours', 'mix', 'nearest', 'bm25', 'popularity'] as const;
export type RankerName = (typeof RANKERS)[number];
/** A score for each slot. */
export type Ranking = Float64Array;

const share = (values: Float64Array): Float64Array => {
  const most = values.reduce((a, b) => Math.max(a, b), 0) || 1;
  return values.map((value) => value / most);
};

/** Below any candidate, by how often it took part. */
function belowAll(index: MatchingIndex): Float64Array {
  return Float64Array.from({ length: index.slots }, (_, slot) => -1e6 + Math.log1p(index.participation.all[slot] ?? 0));
}

export function ours(index: MatchingIndex, { slots, values, connected }: Asked, weights: Weights): Ranking {
  const ranking = belowAll(index);
  const used = pastWeights(connected, weights);
  slots.forEach((slot, row) => (ranking[slot] = weigh(values, row, used)));
  return ranking;
}

export function oursCold(index: MatchingIndex, { slots, values }: Asked, weights: Weights): Ranking {
  const ranking = belowAll(index);
  const used = coldWeights(weights);
  slots.forEach((slot, row) => (ranking[slot] = chanceOf(weigh(values, row, used), weights.coldChance)));
  return ranking;
}

/**
 * The four to beat, as performance.md names them, each part of the mix from 0 to 1: projects the organisation took part in;
 * BM25 of its profile; closeness of the nearest past projects it took part in; nearest + .7 cosine + .3 log popularity
 * + .6 how often it worked with the coordinator. `signals` have gathered the question.
 */
export function baselines(index: MatchingIndex, signals: Signals, coordinator: number): Record<Exclude<RankerName, 'ours'>, Ranking> {
  const dense = (score: (slot: number) => number): Float64Array => Float64Array.from({ length: index.slots }, (_, slot) => score(slot));
  const popularity = dense((slot) => index.participation.told[slot] ?? 0);
  const nearest = dense((slot) => signals.nearest.get(slot));
  const cosine = dense((slot) => index.profiles.cosine(signals.unit, slot));
  const network = new Float64Array(index.slots);
  if (coordinator >= 0) for (const project of index.projectsOf(coordinator)) for (const slot of index.project(project)?.participants ?? []) if (slot !== coordinator) network[slot] = (network[slot] ?? 0) + 1;
  const parts = [share(nearest), share(cosine), share(popularity.map((count) => Math.log1p(count))), share(network.map((count) => Math.log1p(count)))] as const;
  return {
    mix: dense((slot) => (parts[0][slot] ?? 0) + 0.7 * (parts[1][slot] ?? 0) + 0.3 * (parts[2][slot] ?? 0) + 0.6 * (parts[3][slot] ?? 0)),
    nearest,
    bm25: dense((slot) => signals.profile.get(slot)),
    popularity,
  };
}

/** Breaks ties in no one's favour, the same way each time. */
const scatter = new Map<number, number>();
export function scattered(slot: number): number {
  const known = scatter.get(slot) ?? placeOf(`tie ${slot}`);
  scatter.set(slot, known);
  return known;
}

/** How many of the slots asked about by `counts` stand before one. */
export function rankOf(ranking: Ranking, slot: number, counts: (other: number) => boolean): number {
  const score = ranking[slot] ?? 0;
  let before = 0;
  for (let other = 0; other < ranking.length; other += 1) {
    const theirs = ranking[other] ?? 0;
    if (theirs < score || other === slot) continue;
    if ((theirs > score || scattered(other) < scattered(slot)) && counts(other)) before += 1;
  }
  return before;
}

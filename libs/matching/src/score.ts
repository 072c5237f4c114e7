import { FEATURES, WIDTH } from './features';
import { WEIGHTS } from './weights';

/** What an organisation without a past can be judged by. */
export const COLD_FEATURES = ['PROFILE', 'COSINE', 'EXPANDED', 'NAME', 'LIKE_COORDINATOR', 'SAME_COUNTRY', 'SAME_CITY', 'COUNTRY_PAIR', 'COUNTRY_SHARE', 'COUNTRY_WORDS', 'COUNTRY_OF_NEAREST', 'TYPE_OF_NEAREST'] as const;

/** The weights in the order of `FEATURES` for a question whose company is `connected` so much with other programmes. */
export function pastWeights(connected: number, weights = WEIGHTS): Float64Array {
  return Float64Array.from(FEATURES, (feature) => {
    const [alone, added] = weights.past[feature] ?? [0, 0];
    return alone + connected * added;
  });
}

/** The same for an organisation without a past: nothing but `COLD_FEATURES`. */
export function coldWeights(weights = WEIGHTS): Float64Array {
  return Float64Array.from(FEATURES, (feature) => weights.cold[feature] ?? 0);
}

/** Weights times a row of a feature table. */
export function weigh(table: Float32Array, row: number, weights: Float64Array): number {
  let sum = 0;
  for (let f = 0; f < WIDTH; f += 1) sum += table[row * WIDTH + f]! * weights[f]!;
  return sum;
}

/** How likely a partner a score makes, from 0 to 1. */
export const chanceOf = (score: number, [slope, offset]: readonly [number, number]): number => 1 / (1 + Math.exp(-(slope * score + offset)));

/** What makes two suggestions alike. */
export type Kind = { readonly country: string | null; readonly type: string | null };

/** Places at the top that are shared out among countries and types. */
export const SHARED_OUT = 20;
/** What one more of the same country, and of the same type, costs among them: in the units of `score`. */
const SAME_COUNTRY = 0.25;
const SAME_TYPE = 0.04;

/**
 * Orders by score, each among the first twenty held back by how many of its country and type stand before it: three good ones
 * from one country come before a poor one from another, the tenth does not. What is given must be in order of score.
 */
export function diversify<T extends Kind & { readonly score: number }>(ordered: readonly T[]): readonly T[] {
  const waiting = ordered.slice(0, SHARED_OUT * 4);
  const chosen: T[] = [];
  const countries = new Map<string, number>();
  const types = new Map<string, number>();
  const countOf = (counts: Map<string, number>, key: string | null): number => (key === null ? 0 : (counts.get(key) ?? 0));
  const worth = ({ score, country, type }: T): number => score - SAME_COUNTRY * countOf(countries, country) - SAME_TYPE * countOf(types, type);
  while (waiting.length > 0 && chosen.length < SHARED_OUT) {
    const best = waiting.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    waiting.splice(waiting.indexOf(best), 1);
    chosen.push(best);
    if (best.country !== null) countries.set(best.country, countOf(countries, best.country) + 1);
    if (best.type !== null) types.set(best.type, countOf(types, best.type) + 1);
  }
  const first = new Set(chosen);
  return [...chosen, ...ordered.filter((one) => !first.has(one))];
}

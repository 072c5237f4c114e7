import type { FacetName, IsoDate } from '@trefoil/vocabulary';
import { type Chosen, type Combination, isCounted, isStanding, optionsOf } from './combination';
import type { SearchTable } from './search-kinds';

export interface Facet {
  readonly name: FacetName;
  readonly options: { readonly value: string; readonly count: number }[];
}

/** How many rows have a combination. */
export interface CombinationCount {
  readonly combination: Combination;
  readonly entries: number;
}

export interface Counted {
  readonly total: number;
  readonly facets: Facet[];
  /** The combinations that everything chosen lets through. */
  readonly found: readonly number[];
}

/**
 * The total and the facets of a search, from how often each combination of codes was matched. A combination that misses
 * none of the facets chosen is found; one that misses a single facet still counts for that facet's options.
 */
export function countFacets(table: SearchTable, counts: readonly CombinationCount[], chosen: Chosen, today: IsoDate): Counted {
  const narrowing = table.facets.flatMap((facet) => {
    const options = chosen.get(facet);
    return options && options.length > 0 ? [{ facet, options: new Set(options) }] : [];
  });
  const tallies = new Map<FacetName, Map<string, number>>(table.facets.map((facet) => [facet, new Map()]));
  const found: number[] = [];
  let total = 0;
  for (const { combination, entries } of counts) {
    if (!isStanding(table.kind, combination, today)) continue;
    let missed: FacetName | null = null;
    let misses = 0;
    for (const { facet, options } of narrowing) {
      if (optionsOf(combination, facet, today).some((option) => options.has(option))) continue;
      missed = facet;
      if ((misses += 1) > 1) break;
    }
    if (misses > 1) continue;
    if (misses === 0) {
      total += entries;
      found.push(combination.id);
    }
    for (const facet of missed === null ? table.facets : [missed]) {
      const tally = tallies.get(facet)!;
      for (const option of optionsOf(combination, facet, today)) if (isCounted(facet, option)) tally.set(option, (tally.get(option) ?? 0) + entries);
    }
  }
  return { total, found, facets: table.facets.map((name) => ({ name, options: sorted(tallies.get(name)!) })) };
}

/** Most first. */
function sorted(tally: ReadonlyMap<string, number>): Facet['options'] {
  const options = [...tally].map(([value, count]) => ({ value, count }));
  return options.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

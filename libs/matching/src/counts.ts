import { type MatchingIndex } from './matching-index';

const NO_COUNTS = new Uint16Array(0);

/** How often who took part, in what. */
export type Participation = {
  /** Projects whose texts are known, all others, led ones, and those stood by, by organisation. */
  readonly told: Uint16Array;
  readonly all: Uint16Array;
  readonly led: Uint16Array;
  readonly aside: Uint16Array;
  /** By programme, then by organisation. */
  readonly byEra: readonly Uint16Array[];
  /** How much the same organisations take part in two programmes, from 0 to 1. */
  readonly likeness: readonly Float32Array[];
  /** How much of a programme's company is known from another one, from 0 to 1. */
  readonly known: Float32Array;
};

export const NO_PARTICIPATION: Participation = { told: NO_COUNTS, all: NO_COUNTS, led: NO_COUNTS, aside: NO_COUNTS, byEra: [], likeness: [], known: new Float32Array(0) };

const raise = (counts: Uint16Array | undefined, slot: number): void => {
  if (counts !== undefined && slot >= 0) counts[slot] = counts[slot]! + 1;
};

function likenessOf(byEra: readonly Uint16Array[]): readonly Float32Array[] {
  const norms = byEra.map((counts) => Math.sqrt(counts.reduce((sum, count) => sum + Math.log1p(count) ** 2, 0)) || 1);
  return byEra.map((a, i) => Float32Array.from(byEra, (b, j) => {
    let dot = 0;
    for (let slot = 0; slot < a.length; slot += 1) if (a[slot]! > 0 && b[slot]! > 0) dot += Math.log1p(a[slot]!) * Math.log1p(b[slot]!);
    return dot / (norms[i]! * norms[j]!);
  }));
}

export function countParticipation(index: MatchingIndex): Participation {
  const counts = (): Uint16Array => new Uint16Array(index.slots);
  const [told, all, led, aside] = [counts(), counts(), counts(), counts()];
  const byEra = index.eras.map(counts);
  for (const project of index.projects()) {
    raise(led, project.coordinator);
    for (const slot of project.aside) raise(aside, slot);
    for (const slot of project.participants) {
      raise(all, slot);
      raise(byEra[project.era], slot);
      if (project.told) raise(told, slot);
    }
  }
  const likeness = likenessOf(byEra);
  const known = Float32Array.from(likeness, (row, i) => row.reduce((most, value, j) => (i === j ? most : Math.max(most, value)), 0));
  return { told, all, led, aside, byEra, likeness, known };
}

/** Where partners come from. */
export type Countries = {
  readonly numbers: ReadonlyMap<string, number>;
  /** The share of projects in which a country takes part as other than coordinator. */
  readonly shares: Float32Array;
  /** The logarithm of how much larger that share is among projects led from a country: `pairs[from][to]`. */
  readonly pairs: readonly Float32Array[];
};

export const NO_COUNTRIES: Countries = { numbers: new Map(), shares: new Float32Array(0), pairs: [] };

/** A country seen in few projects counts as if this many more had been as all are. */
const SMOOTHING = 20;

export function countCountries(index: MatchingIndex): Countries {
  const numbers = new Map<string, number>();
  for (const { country } of index.organisations()) if (country !== null && !numbers.has(country)) numbers.set(country, numbers.size);
  const numberOf = (slot: number): number => numbers.get(index.organisation(slot)?.country ?? '') ?? -1;
  const together = Array.from(numbers, () => new Float32Array(numbers.size));
  const led = new Float32Array(numbers.size);
  const held = new Float32Array(numbers.size);
  let projects = 0;
  for (const project of index.projects()) {
    if (project.participants.length < 2) continue;
    projects += 1;
    const countries = new Set(project.participants.filter((slot) => slot !== project.coordinator).map(numberOf));
    const from = project.coordinator < 0 ? -1 : numberOf(project.coordinator);
    const row = together[from];
    if (row !== undefined) led[from] = led[from]! + 1;
    for (const to of countries) {
      if (to < 0) continue;
      held[to] = held[to]! + 1;
      if (row !== undefined) row[to] = row[to]! + 1;
    }
  }
  // with no project nothing is known of any country
  if (projects === 0) return { numbers, shares: held, pairs: [] };
  const shares = held.map((count) => (count + 0.5) / (projects + 1));
  const pairs = together.map((row, from) => row.map((count, to) => {
    const share = shares[to]!;
    return Math.log((count + SMOOTHING * share) / (led[from]! + SMOOTHING) / share);
  }));
  return { numbers, shares, pairs };
}

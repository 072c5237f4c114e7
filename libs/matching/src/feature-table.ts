import { FEATURES, type Feature, WIDTH } from './features';
import { type MatchingIndex, PLACE_WIDTH } from './matching-index';
import { type Scores } from './scores';
import { type Signals } from './signals';

const share = (scores: Scores): ((slot: number) => number) => {
  const most = scores.max() || 1;
  return (slot) => scores.get(slot) / most;
};
/** Of a share: what is little counts for more than its size. */
const log = (value: number, floor: number): number => Math.log1p(value / floor);

function near(places: Float32Array, slot: number, to: Float32Array): number {
  let sum = 0;
  for (let j = 0; j < PLACE_WIDTH; j += 1) sum += (places[slot * PLACE_WIDTH + j] ?? 0) * (to[j] ?? 0);
  return sum;
}

/** Candidates' features row by row, `WIDTH` to a row, in the order of `FEATURES`. */
export function featureTable(index: MatchingIndex, signals: Signals, slots: Int32Array): Float32Array {
  const { participation, countries } = index;
  const profile = share(signals.profile);
  const expanded = share(signals.expanded);
  const nearest = share(signals.nearest);
  const sharp = share(signals.nearestSharp);
  const topic = share(signals.topic);
  const fromNearest = share(signals.fromNearest);
  const coherence = share(signals.coherence);
  const partner = share(signals.partner);
  const second = share(signals.second);
  const home = signals.coordinator < 0 ? -1 : index.countryNumber(signals.coordinator);
  const city = index.organisation(signals.coordinator)?.city?.toLowerCase() ?? null;
  const of: Readonly<Record<Feature, (slot: number, country: number) => number>> = {
    PROFILE: (slot) => log(profile(slot), 0.05),
    COSINE: (slot) => index.profiles.cosine(signals.unit, slot),
    EXPANDED: (slot) => log(expanded(slot), 0.05),
    NAME: (slot) => Math.min(1, signals.name.get(slot) / 30),
    NEAREST: nearest,
    NEAREST_SHARP: sharp,
    TOPIC: (slot) => log(topic(slot), 0.05),
    FROM_NEAREST: (slot) => log(fromNearest(slot), 0.02),
    COHERENCE: (slot) => log(coherence(slot), 0.02),
    PLACE_OF_TEXT: (slot) => near(index.places, slot, signals.placeOfText),
    PARTNER: (slot) => log(partner(slot), 0.02),
    PARTNER_SHARE: partner,
    PARTNER_OF_PARTNERS: (slot) => log(second(slot), 0.02),
    PLACE_OF_COORDINATOR: (slot) => near(index.places, slot, signals.placeOfAnchors),
    LIKE_COORDINATOR: (slot) => (signals.home === null ? 0 : index.profiles.cosine(signals.home, slot)),
    TOLD_PROJECTS: (slot) => Math.log1p(participation.told[slot] ?? 0),
    OTHER_PROJECTS: (slot) => Math.log1p((participation.all[slot] ?? 0) - (participation.told[slot] ?? 0)),
    LIKELY_PROJECTS: (slot) => Math.log1p(likely(slot)),
    LIKELY_SHARE: (slot) => likely(slot) / (participation.all[slot] || 1),
    LED: (slot) => (participation.led[slot] ?? 0) / ((participation.all[slot] ?? 0) + 2),
    STOOD_BY: (slot) => (participation.aside[slot] ?? 0) / ((participation.told[slot] ?? 0) + 1),
    UNTOLD: (slot) => ((participation.told[slot] ?? 0) === 0 ? 1 : 0),
    SAME_COUNTRY: (_, country) => (home >= 0 && country === home ? 1 : 0),
    SAME_CITY: (slot, country) => (home >= 0 && country === home && city !== null && index.organisation(slot)?.city?.toLowerCase() === city ? 1 : 0),
    COUNTRY_PAIR: (_, country) => countries.pairs[home]?.[country] ?? 0,
    COUNTRY_SHARE: (_, country) => log(countries.shares[country] ?? 0, 0.01),
    COUNTRY_WORDS: (_, country) => signals.countryWords[country] ?? 0,
    COUNTRY_OF_NEAREST: (_, country) => signals.countriesOfNearest[country] ?? 0,
    TYPE_OF_NEAREST: (slot) => signals.typesOfNearest.get(index.organisation(slot)?.type ?? null) ?? 0,
  };
  function likely(slot: number): number {
    let sum = 0;
    participation.byEra.forEach((counts, era) => (sum += (counts[slot] ?? 0) * (signals.eraCounted[era] ?? 0)));
    return sum;
  }
  const compute = FEATURES.map((feature) => of[feature]);
  const values = new Float32Array(slots.length * WIDTH);
  slots.forEach((slot, row) => {
    const country = index.countryNumber(slot);
    for (let f = 0; f < WIDTH; f += 1) values[row * WIDTH + f] = compute[f]?.(slot, country) ?? 0;
  });
  return values;
}

import { candidatesOf } from './candidates';
import { diversify } from './diversify';
import { featureTable } from './feature-table';
import { FEATURES, WIDTH, WISHES } from './features';
import { type MatchingIndex } from './matching-index';
import { type Contributions, type Reason, reasonsOf } from './reasons';
import { coldWeights, pastWeights, weigh } from './score';
import { Signals } from './signals';
import { type MatchQuery } from './subjects';
import { WEIGHTS } from './weights';
import { WISH_WEIGHTS, wishesMet } from './wishes';

/** A suggested organisation. `score` is comparable among the answers to one question; `fit` is the same from 0 to 1. */
export type Match = {
  readonly organisationId: string;
  readonly score: number;
  readonly fit: number;
  readonly country: string | null;
  readonly type: string | null;
  /** Judged without past projects, since it has none. */
  readonly cold: boolean;
};
export type ExplainedMatch = Match & { readonly contributions: Contributions; readonly reasons: readonly Reason[] };

/** Likelihoods are small numbers: one in twenty is a good fit already. */
const GOOD_CHANCE = 0.05;
const logit = (chance: number): number => Math.log(chance / (1 - chance));
/** A calibrated score: the logarithm of the odds of being a partner. */
const toLogit = (score: number, [slope, offset]: readonly [number, number]): number => slope * score + offset;
const fitOf = (score: number): number => 1 / (1 + Math.exp(logit(GOOD_CHANCE) - score));

/** Asks an index who fits. Keeps the room it works in: one for each thread, one question at a time. */
export class Matcher {
  private readonly signals: Signals;
  private readonly cold = coldWeights();

  constructor(private readonly index: MatchingIndex) {
    this.signals = new Signals(index);
  }

  /**
   * The best organisations for a question, best first and the first twenty mixed in country and type. Those without a past are judged by what is
   * known of them and stand among the others by their likelihood. `excluded` are never among them.
   */
  suggest(query: MatchQuery, most: number, excluded: ReadonlySet<string> = new Set()): readonly Match[] {
    this.signals.gather(query);
    const slots = this.widened(query, candidatesOf(this.index, this.signals)).filter((slot) => this.isOffered(slot, excluded));
    const ordered = this.scored(query, slots).sort((a, b) => b.score - a.score || (a.organisationId < b.organisationId ? -1 : 1));
    return diversify(ordered).slice(0, most);
  }

  /** The fit of organisations one has already, in the order given; those the index does not know are left out. */
  scoreOf(query: MatchQuery, organisationIds: readonly string[]): readonly Match[] {
    this.signals.gather(query);
    return this.scored(query, Int32Array.from(organisationIds, (id) => this.index.slotOf(id)).filter((slot) => slot >= 0));
  }

  /** The same with what each feature adds to the score, and the reasons in it. */
  explain(query: MatchQuery, organisationIds: readonly string[]): readonly ExplainedMatch[] {
    const { index, signals } = this;
    const matches = this.scoreOf(query, organisationIds);
    const slots = Int32Array.from(matches, ({ organisationId }) => index.slotOf(organisationId));
    const table = featureTable(index, signals, slots);
    return matches.map((match, row) => {
      const slot = slots[row]!;
      const contributions = this.contributionsOf(query, slot, table.subarray(row * WIDTH, (row + 1) * WIDTH));
      return { ...match, contributions, reasons: reasonsOf(index, signals, query, slot, contributions) };
    });
  }

  /** Who has gone since the index was last compacted is still found by its projects. */
  private isOffered(slot: number, excluded: ReadonlySet<string>): boolean {
    const organisation = this.index.organisation(slot);
    return organisation !== null && !excluded.has(organisation.id);
  }

  /** Those who share a code, or are of a country and type that is wanted, may be found by no word at all. */
  private widened(query: MatchQuery, slots: Int32Array): Int32Array {
    const MOST = 400;
    if (slots.length >= MOST || query.codes.length + query.countriesWanted.length + query.typesWanted.length === 0) return slots;
    const found = new Set(slots);
    for (let slot = 0; slot < this.index.slots && found.size < MOST; slot += 1) {
      const organisation = this.index.organisation(slot);
      if (organisation === null || this.signals.anchors.has(slot)) continue;
      const met = wishesMet(this.index, query, organisation);
      if (met.CODES > 0 || met.COUNTRY_WANTED + met.TYPE_WANTED >= 1) found.add(slot);
    }
    return Int32Array.from(found).sort();
  }

  private scored(query: MatchQuery, slots: Int32Array): Match[] {
    const { index, signals } = this;
    const table = featureTable(index, signals, slots);
    const past = pastWeights(signals.connected);
    return Array.from(slots, (slot, row) => {
      const organisation = index.organisation(slot)!;
      const cold = index.projectsOf(slot).length === 0;
      const learned = cold ? toLogit(weigh(table, row, this.cold), WEIGHTS.coldChance) : toLogit(weigh(table, row, past), WEIGHTS.pastChance);
      const met = wishesMet(index, query, organisation);
      const score = learned + WISHES.reduce((sum, wish) => sum + WISH_WEIGHTS[wish] * met[wish], 0);
      const { id: organisationId, country, type } = organisation;
      return { organisationId, score, fit: fitOf(score), country, type, cold };
    });
  }

  private contributionsOf(query: MatchQuery, slot: number, features: Float32Array): Contributions {
    const { index, signals } = this;
    const cold = index.projectsOf(slot).length === 0;
    const weights = cold ? this.cold : pastWeights(signals.connected);
    const [slope] = cold ? WEIGHTS.coldChance : WEIGHTS.pastChance;
    const learned = FEATURES.map((feature, f) => [feature, slope * weights[f]! * features[f]!] as const);
    const met = wishesMet(index, query, index.organisation(slot)!);
    return Object.fromEntries([...learned, ...WISHES.map((wish) => [wish, WISH_WEIGHTS[wish] * met[wish]] as const)].filter(([, amount]) => amount !== 0));
  }
}

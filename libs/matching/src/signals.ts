import { type MatchingIndex, PLACE_WIDTH } from './matching-index';
import { Scores } from './scores';
import { type MatchQuery } from './subjects';
import { type TermVector } from './text-index';
import { damped, NO_TERMS, phraseTerms, toVector } from './vector';

/** Terms of a question that are looked up, and of the projects nearest to it. */
const TERMS_ASKED = 80;
const TERMS_EXPANDED = 60;
const NEAREST = 60;
const TOPICS = 200;
/** Projects of one organisation that are followed, the last ones first. */
const PROJECTS_FOLLOWED = 400;
const SEEDS = 40;
const PLACE_SEEDS = 200;
/** A country's rare words are read from projects that share a word with few others. */
const RARE_FROM = 2;
const RARE_TO = 80;

type Seed = readonly [slot: number, weight: number];

/** Everything that is the same for all candidates of one question, and the room to work it out in. One question at a time. */
export class Signals {
  readonly profile = new Scores(0);
  readonly name = new Scores(0);
  readonly expanded = new Scores(0);
  readonly nearest = new Scores(0);
  readonly nearestSharp = new Scores(0);
  readonly topic = new Scores(0);
  readonly partner = new Scores(0);
  /** Projects together with those already in. */
  readonly joint = new Scores(0);
  readonly second = new Scores(0);
  readonly coherence = new Scores(0);
  readonly fromNearest = new Scores(0);
  private readonly first = new Scores(0);
  private readonly projects = new Scores(0);
  private readonly phrases = new Scores(0);
  /** The question's terms, without endless repetition, and as a unit vector for cosines. */
  query: TermVector = NO_TERMS;
  unit = new Float32Array(0);
  /** The direction of the coordinator's profile, or null where there is none. */
  home: Float32Array | null = null;
  /** From which countries and of which types those in the nearest projects are, in shares of all of them. */
  countriesOfNearest = new Float32Array(0);
  readonly typesOfNearest = new Map<string | null, number>();
  nearestProjects: readonly { readonly project: number; readonly closeness: number }[] = [];
  /** How much a participation in each programme counts for this question. */
  eraCounted = new Float32Array(0);
  /** From 0 to 1: how much of the company this question will find is known from other programmes. */
  connected = 0;
  countryWords = new Float32Array(0);
  readonly anchors = new Set<number>();
  coordinator = -1;
  placeOfText = new Float32Array(PLACE_WIDTH);
  placeOfAnchors = new Float32Array(PLACE_WIDTH);

  constructor(private readonly index: MatchingIndex) {}

  gather(query: MatchQuery): void {
    const { index } = this;
    for (const scores of [this.profile, this.name, this.expanded, this.nearest, this.nearestSharp, this.joint, this.topic, this.partner, this.second, this.coherence, this.fromNearest, this.first]) {
      scores.reset(index.slots);
    }
    const asked = toVector(index.lexicon, query, true);
    this.query = damped(asked);
    this.unit = index.profiles.unit(asked);
    this.coordinator = query.coordinatorId === null ? -1 : index.slotOf(query.coordinatorId);
    this.home = this.coordinator < 0 ? null : index.profiles.unit(index.profiles.vectorOf(this.coordinator));
    this.anchors.clear();
    for (const slot of [this.coordinator, ...query.memberIds.map((id) => index.slotOf(id))]) if (slot >= 0) this.anchors.add(slot);
    index.profiles.score(index.profiles.telling(this.query, TERMS_ASKED), this.profile);
    index.names.score(index.names.telling(this.query, TERMS_ASKED), this.name);
    this.gatherNearest();
    this.gatherExpanded();
    this.gatherTopics(query);
    this.gatherNetwork();
    this.gatherCountryWords();
    this.gatherCoherence();
    this.gatherPlaces();
  }

  private gatherNearest(): void {
    const { index, projects } = this;
    projects.reset(index.projectTexts.size);
    index.projectTexts.score(index.projectTexts.telling(this.query, TERMS_ASKED), projects);
    const top = projects.top(NEAREST);
    const most = projects.get(top[0]!) || 1;
    this.nearestProjects = Array.from(top, (project) => ({ project, closeness: projects.get(project) / most }));
    const eras = new Float32Array(index.eras.length);
    const countries = new Float32Array(index.countries.numbers.size);
    this.typesOfNearest.clear();
    let sum = 0;
    for (const { project: slot, closeness } of this.nearestProjects) {
      const project = index.project(slot);
      if (project === null) continue;
      const amount = closeness ** 3;
      for (const participant of project.participants) {
        this.nearest.add(participant, closeness);
        this.nearestSharp.add(participant, amount);
        const each = amount / project.participants.length;
        const country = index.countryNumber(participant);
        const type = index.organisation(participant)?.type ?? null;
        if (country >= 0) countries[country] = countries[country]! + each;
        this.typesOfNearest.set(type, (this.typesOfNearest.get(type) ?? 0) + each);
      }
      eras[project.era] = eras[project.era]! + amount;
      sum += amount;
    }
    const { likeness, known } = index.participation;
    this.countriesOfNearest = countries.map((amount) => amount / (sum || 1));
    for (const [type, amount] of this.typesOfNearest) this.typesOfNearest.set(type, amount / (sum || 1));
    this.eraCounted = new Float32Array(index.eras.length);
    this.connected = 0;
    eras.forEach((amount, era) => {
      const weight = amount / (sum || 1);
      this.connected += Math.min(1, 3 * weight * (known[era] ?? 0));
      likeness[era]?.forEach((value, other) => (this.eraCounted[other] = (this.eraCounted[other] ?? 0) + weight * value));
    });
    this.connected = Math.min(1, this.connected);
  }

  /** The words of the nearest projects, as if they had been in the question. */
  private gatherExpanded(): void {
    const { profiles, projectTexts } = this.index;
    const words = new Map<number, number>();
    for (const { project, closeness } of this.nearestProjects.slice(0, 12)) {
      const { terms, weights } = projectTexts.vectorOf(project);
      const total = weights.reduce((a, b) => a + b, 0) || 1;
      for (let i = 0; i < terms.length; i += 1) {
        const term = terms[i]!;
        words.set(term, (words.get(term) ?? 0) + (weights[i]! / total) * closeness ** 2);
      }
    }
    const vector = { terms: Int32Array.from(words.keys()), weights: Float32Array.from(words.values()) };
    profiles.score(projectTexts.telling(vector, TERMS_EXPANDED), this.expanded);
  }

  private gatherTopics(query: MatchQuery): void {
    const { index, phrases } = this;
    phrases.reset(index.projectPhrases.size);
    index.projectPhrases.score(phraseTerms(index.lexicon, query, true), phrases);
    const top = phrases.top(TOPICS);
    const most = phrases.get(top[0]!) || 1;
    for (const slot of top) for (const participant of index.project(slot)?.participants ?? []) this.topic.add(participant, (phrases.get(slot) / most) ** 2);
  }

  private gatherNetwork(): void {
    const { index } = this;
    this.spread([...this.anchors].map((slot) => [slot, 1]), this.partner, false);
    for (const anchor of this.anchors) {
      this.partner.clear(anchor);
      for (const project of index.projectsOf(anchor)) for (const slot of index.project(project)?.participants ?? []) if (!this.anchors.has(slot)) this.joint.add(slot, 1);
    }
    this.spread(this.seedsOf(this.partner, SEEDS), this.second, true);
  }

  private seedsOf(scores: Scores, most: number): readonly Seed[] {
    return Array.from(scores.top(most), (slot) => [slot, scores.get(slot)] as const);
  }

  /** Who worked with those given, each counting by its weight; where `fairly`, the less the more it worked with everybody. */
  private spread(seeds: readonly Seed[], into: Scores, fairly: boolean): void {
    const { index } = this;
    for (const [seed, weight] of seeds) {
      const projects = index.projectsOf(seed);
      const share = fairly ? weight / Math.sqrt(projects.length + 4) : weight;
      for (const slot of projects.slice(-PROJECTS_FOLLOWED)) {
        const project = index.project(slot);
        if (project === null || project.participants.length < 2) continue;
        const amount = (share / Math.log2(1 + project.participants.length)) * (0.2 + (this.eraCounted[project.era] ?? 0));
        for (const participant of project.participants) if (participant !== seed) into.add(participant, amount);
      }
    }
  }

  /** How much more often a country takes part in projects that share the question's rare words. */
  private gatherCountryWords(): void {
    const { index } = this;
    const { shares } = index.countries;
    const lift = new Float32Array(shares.length);
    const marked = new Int32Array(shares.length);
    let mark = 0;
    for (const term of index.projectTexts.telling(this.query, TERMS_ASKED).terms) {
      const holding = index.projectTexts.holding(term);
      if (holding.length < RARE_FROM || holding.length > RARE_TO) continue;
      const seen = new Uint16Array(shares.length);
      for (const slot of holding) {
        mark += 1;
        for (const participant of index.project(slot)?.participants ?? []) {
          const country = index.countryNumber(participant);
          if (country < 0 || marked[country] === mark) continue;
          marked[country] = mark;
          seen[country] = seen[country]! + 1;
        }
      }
      for (let country = 0; country < seen.length; country += 1) {
        const count = seen[country]!;
        if (count === 0) continue;
        const share = shares[country] ?? 1;
        const gain = Math.log((count + 3 * share) / ((holding.length + 3) * share));
        if (gain > 0) lift[country] = lift[country]! + gain * Math.log1p(count);
      }
    }
    const most = lift.reduce((a, b) => Math.max(a, b), 0) || 1;
    this.countryWords = lift.map((value) => value / most);
  }

  /** Who worked with those that look best so far: consortia grow among acquaintances. */
  private gatherCoherence(): void {
    const { first } = this;
    for (const [scores, weight] of [[this.nearestSharp, 1], [this.partner, 0.8], [this.profile, 0.6], [this.topic, 0.5]] as const) {
      const most = scores.max() || 1;
      for (let i = 0; i < scores.count; i += 1) {
        const slot = scores.touched[i]!;
        first.add(slot, (weight * scores.get(slot)) / most);
      }
    }
    this.spread(this.seedsOf(first, SEEDS).map(([slot, score]) => [slot, score ** 2]), this.coherence, true);
    this.spread(this.seedsOf(this.nearestSharp, SEEDS * 2), this.fromNearest, true);
  }

  private gatherPlaces(): void {
    this.placeOfText = this.placeOf(this.seedsOf(this.nearestSharp, PLACE_SEEDS));
    this.placeOfAnchors = this.placeOf([...this.anchors].map((slot) => [slot, 1]));
  }

  private placeOf(seeds: readonly Seed[]): Float32Array<ArrayBuffer> {
    const { places } = this.index;
    const sum = new Float32Array(PLACE_WIDTH);
    for (const [slot, weight] of seeds) for (let j = 0; j < PLACE_WIDTH; j += 1) sum[j] = sum[j]! + weight * (places[slot * PLACE_WIDTH + j] ?? 0);
    const norm = Math.sqrt(sum.reduce((total, value) => total + value * value, 0)) || 1;
    return sum.map((value) => value / norm);
  }
}

import { type Texts } from './subjects';
import { type Lexicon, type TermVector } from './text-index';
import { fold, wordsOf } from './words';

export const NO_TERMS: TermVector = { terms: new Int32Array(0), weights: new Float32Array(0) };

/** How much a word counts by where it stands. */
const FIELD_WEIGHTS = { title: 3, text: 1, keywords: 3, topics: 1.5 } as const;

/** Gathers weighted words into one vector. */
export class VectorBuilder {
  private readonly counts = new Map<number, number>();

  /** `asking` leaves words out that no text has, where putting a text makes them known. */
  constructor(private readonly lexicon: Lexicon, private readonly asking = false) {}

  text(text: string, weight: number): this {
    for (const { term } of wordsOf(text)) this.term(term, weight);
    return this;
  }

  term(term: string, weight: number): this {
    return this.add(this.asking ? this.lexicon.find(term) : this.lexicon.numberOf(term), weight);
  }

  vector({ terms, weights }: TermVector, factor: number): this {
    for (let i = 0; i < terms.length; i += 1) this.add(terms[i]!, weights[i]! * factor);
    return this;
  }

  build(): TermVector {
    return { terms: Int32Array.from(this.counts.keys()), weights: Float32Array.from(this.counts.values()) };
  }

  private add(term: number, weight: number): this {
    if (term >= 0) this.counts.set(term, (this.counts.get(term) ?? 0) + weight);
    return this;
  }
}

/** The vector of title, text, keywords and topics together. */
export function toVector(lexicon: Lexicon, { title, text, keywords, topics }: Texts, asking = false): TermVector {
  return new VectorBuilder(lexicon, asking)
    .text(title, FIELD_WEIGHTS.title)
    .text(text, FIELD_WEIGHTS.text)
    .text(keywords.join(' '), FIELD_WEIGHTS.keywords)
    .text(topics.join(' '), FIELD_WEIGHTS.topics)
    .build();
}

/** Keywords and topics as whole phrases, beside their words. */
export function phraseTerms(lexicon: Lexicon, { keywords, topics }: Texts, asking = false): TermVector {
  const builder = new VectorBuilder(lexicon, asking);
  for (const phrase of new Set([...keywords, ...topics].map(fold))) builder.term(`=${phrase}`, 1);
  return builder.build();
}

/** Repetition in a question counts less and less, as it does in the texts. */
export function damped({ terms, weights }: TermVector): TermVector {
  return { terms, weights: weights.map((weight) => (weight * 4) / (weight + 3)) };
}

/** The words of a text as its reader wrote them, by term: the first form of each. */
export function surfacesOf({ title, text, keywords, topics }: Texts): ReadonlyMap<string, string> {
  const surfaces = new Map<string, string>();
  for (const part of [title, keywords.join(' '), topics.join(' '), text]) {
    for (const { term, surface } of wordsOf(part)) if (!surfaces.has(term)) surfaces.set(term, surface);
  }
  return surfaces;
}

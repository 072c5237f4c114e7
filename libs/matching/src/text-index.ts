import { type Scores } from './scores';

/** A text as terms of an index with the weight of each. */
export type TermVector = { readonly terms: Int32Array; readonly weights: Float32Array };

/** What weighs how much in BM25: `k1` how soon repetition stops counting, `b` how much long texts are held back. */
export type Bm25 = { readonly k1: number; readonly b: number };

/** A term's weight by how few texts hold it. */
export const inverseFrequency = (documents: number, holding: number): number => Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));

function grown<T extends Int32Array | Float32Array>(array: T, size: number): T {
  if (array.length >= size) return array;
  const larger = new (array.constructor as new (length: number) => T)(Math.max(size, array.length * 2, 64));
  larger.set(array);
  return larger;
}

/** The numbers of terms, shared by the indexes over one collection. */
export class Lexicon {
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.numbers.size;
  }

  numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.numbers.size);
    return this.numbers.size - 1;
  }

  find(term: string): number {
    return this.numbers.get(term) ?? -1;
  }
}

/**
 * BM25 over numbered documents, in typed arrays. What was put since the last `compact` is found as well, by walking it: put
 * a few and go on asking, compact when many have gathered.
 */
export class TextIndex {
  private starts = new Int32Array(0);
  private ends = new Int32Array(0);
  private lengths = new Float32Array(0);
  private forwardTerms = new Int32Array(0);
  private forwardWeights = new Float32Array(0);
  private used = 0;
  private fresh = new Set<number>();
  private isFresh = new Uint8Array(0);
  private postingStarts = new Int32Array(1);
  private postingDocuments = new Int32Array(0);
  private postingWeights = new Float32Array(0);
  /** Of each term of each compacted text, its share in the text's direction: what cosines are made of. */
  private directions = new Float32Array(0);
  /** A term's weight by how few texts hold it, as last compacted. */
  private idfs = new Float64Array(0);
  private documents = 0;
  private averageLength = 1;
  size = 0;

  constructor(private readonly lexicon: Lexicon, readonly bm25: Bm25) {}

  /** Texts put since the last `compact`. */
  get freshCount(): number {
    return this.fresh.size;
  }

  /** Puts a text in place of what the number had; an empty one takes it out. */
  put(document: number, { terms, weights }: TermVector): void {
    if (document >= this.size) {
      this.size = document + 1;
      this.starts = grown(this.starts, this.size);
      this.ends = grown(this.ends, this.size);
      this.lengths = grown(this.lengths, this.size);
      if (this.isFresh.length < this.size) {
        const flags = new Uint8Array(this.starts.length);
        flags.set(this.isFresh);
        this.isFresh = flags;
      }
    }
    this.forwardTerms = grown(this.forwardTerms, this.used + terms.length);
    this.forwardWeights = grown(this.forwardWeights, this.used + terms.length);
    this.forwardTerms.set(terms, this.used);
    this.forwardWeights.set(weights, this.used);
    this.starts[document] = this.used;
    this.used += terms.length;
    this.ends[document] = this.used;
    this.lengths[document] = weights.reduce((sum, weight) => sum + weight, 0);
    this.fresh.add(document);
    this.isFresh[document] = 1;
  }

  /** What a number holds. */
  vectorOf(document: number): TermVector {
    const known = document < this.size;
    const start = known ? this.starts[document]! : 0;
    const end = known ? this.ends[document]! : 0;
    return { terms: this.forwardTerms.subarray(start, end), weights: this.forwardWeights.subarray(start, end) };
  }

  /** Builds the postings anew from all texts, and lets go of what was replaced. */
  compact(): void {
    const terms = this.lexicon.size;
    let total = 0;
    for (let d = 0; d < this.size; d += 1) total += this.ends[d]! - this.starts[d]!;
    const forwardTerms = new Int32Array(total);
    const forwardWeights = new Float32Array(total);
    const frequencies = new Int32Array(terms);
    let at = 0;
    let length = 0;
    this.documents = 0;
    for (let d = 0; d < this.size; d += 1) {
      const { terms: held, weights } = this.vectorOf(d);
      forwardTerms.set(held, at);
      forwardWeights.set(weights, at);
      this.starts[d] = at;
      at += held.length;
      this.ends[d] = at;
      if (held.length === 0) continue;
      this.documents += 1;
      length += this.lengths[d]!;
      for (const term of held) frequencies[term] = frequencies[term]! + 1;
    }
    this.averageLength = this.documents === 0 ? 1 : length / this.documents;
    this.forwardTerms = forwardTerms;
    this.forwardWeights = forwardWeights;
    this.used = total;
    this.idfs = Float64Array.from(frequencies, (holding) => inverseFrequency(this.documents, holding));
    this.postingStarts = new Int32Array(terms + 1);
    for (let t = 0; t < terms; t += 1) this.postingStarts[t + 1] = this.postingStarts[t]! + frequencies[t]!;
    this.postingDocuments = new Int32Array(total);
    this.postingWeights = new Float32Array(total);
    const next = this.postingStarts.slice();
    for (let d = 0; d < this.size; d += 1) {
      for (let i = this.starts[d]!; i < this.ends[d]!; i += 1) {
        const term = forwardTerms[i]!;
        const place = next[term]!;
        next[term] = place + 1;
        this.postingDocuments[place] = d;
        this.postingWeights[place] = this.saturated(forwardWeights[i]!, this.lengths[d]!);
      }
    }
    this.isFresh = new Uint8Array(this.starts.length);
    this.fresh = new Set();
    this.directions = new Float32Array(total);
    for (let d = 0; d < this.size; d += 1) {
      const norm = this.normOf(d);
      for (let i = this.starts[d]!; i < this.ends[d]!; i += 1) this.directions[i] = this.tfIdf(forwardTerms[i]!, forwardWeights[i]!) / norm;
    }
  }

  private saturated(weight: number, length: number): number {
    const { k1, b } = this.bm25;
    return (weight * (k1 + 1)) / (weight + k1 * (1 - b + (b * length) / this.averageLength));
  }

  private tfIdf(term: number, weight: number): number {
    return (1 + Math.log(Math.max(1, weight))) * this.idf(term);
  }

  private normOf(document: number): number {
    let sum = 0;
    for (let i = this.starts[document]!; i < this.ends[document]!; i += 1) {
      sum += this.tfIdf(this.forwardTerms[i]!, this.forwardWeights[i]!) ** 2;
    }
    return Math.sqrt(sum) || 1;
  }

  idf(term: number): number {
    return this.idfs[term] ?? inverseFrequency(this.documents, 0);
  }

  /** The documents that held the term when last compacted. */
  holding(term: number): Int32Array {
    return this.postingDocuments.subarray(this.postingStarts[term]!, term + 1 < this.postingStarts.length ? this.postingStarts[term + 1] : 0);
  }

  /** The `most` terms of a query that tell most, so that long texts cost no more than short ones. */
  telling({ terms, weights }: TermVector, most: number): TermVector {
    const worth = Array.from(terms, (term, i) => ({ term, weight: weights[i]!, worth: weights[i]! * this.idf(term) }));
    const kept = worth.sort((a, b) => b.worth - a.worth || a.term - b.term).slice(0, most);
    return { terms: Int32Array.from(kept, ({ term }) => term), weights: Float32Array.from(kept, ({ weight }) => weight) };
  }

  /** BM25 of every text that shares a term with the query, added to `into`. */
  score({ terms, weights }: TermVector, into: Scores): void {
    for (let q = 0; q < terms.length; q += 1) {
      const term = terms[q]!;
      if (term + 1 >= this.postingStarts.length) continue;
      const factor = weights[q]! * this.idf(term);
      const end = this.postingStarts[term + 1]!;
      for (let i = this.postingStarts[term]!; i < end; i += 1) {
        const document = this.postingDocuments[i]!;
        if (this.isFresh[document] === 0) into.add(document, factor * this.postingWeights[i]!);
      }
    }
    if (this.fresh.size === 0) return;
    const asked = new Map(Array.from(terms, (term, i) => [term, weights[i]! * this.idf(term)]));
    for (const document of this.fresh) {
      let sum = 0;
      for (let i = this.starts[document]!; i < this.ends[document]!; i += 1) {
        const factor = asked.get(this.forwardTerms[i]!);
        if (factor !== undefined) sum += factor * this.saturated(this.forwardWeights[i]!, this.lengths[document]!);
      }
      if (sum > 0) into.add(document, sum);
    }
  }

  /** Cosine of tf-idf vectors between the query's direction and a text; from 0 to 1. */
  cosine(query: Float32Array, document: number): number {
    let dot = 0;
    const [start, end] = [this.starts[document]!, this.ends[document]!];
    if (this.isFresh[document] === 0) {
      for (let i = start; i < end; i += 1) dot += query[this.forwardTerms[i]!]! * this.directions[i]!;
      return dot;
    }
    // a term may be younger than the query
    for (let i = start; i < end; i += 1) dot += (query[this.forwardTerms[i]!] ?? 0) * this.tfIdf(this.forwardTerms[i]!, this.forwardWeights[i]!);
    return dot / this.normOf(document);
  }

  /** A text's or query's direction, as `cosine` takes it: a number for each term of the lexicon. */
  unit({ terms, weights }: TermVector): Float32Array<ArrayBuffer> {
    const unit = new Float32Array(this.lexicon.size);
    let squares = 0;
    for (let i = 0; i < terms.length; i += 1) {
      const value = this.tfIdf(terms[i]!, weights[i]!);
      unit[terms[i]!] = value;
      squares += value * value;
    }
    const norm = Math.sqrt(squares) || 1;
    for (const term of terms) unit[term] = unit[term]! / norm;
    return unit;
  }
}

import fc from 'fast-check';
import { Scores } from './scores';
import { Lexicon, TextIndex, type TermVector } from './text-index';

const vector = (counts: Readonly<Record<number, number>>): TermVector => ({ terms: Int32Array.from(Object.keys(counts), Number), weights: Float32Array.from(Object.values(counts)) });

function indexOf(texts: readonly TermVector[], terms = 20): TextIndex {
  const lexicon = new Lexicon();
  for (let t = 0; t < terms; t += 1) lexicon.numberOf(`t${t}`);
  const index = new TextIndex(lexicon, { k1: 1.2, b: 0.5 });
  texts.forEach((text, document) => index.put(document, text));
  index.compact();
  return index;
}

function scoresOf(index: TextIndex, query: TermVector): readonly number[] {
  const scores = new Scores(index.size);
  index.score(query, scores);
  return Array.from({ length: index.size }, (_, document) => scores.get(document));
}

const aText = fc.dictionary(fc.nat(19).map(String), fc.integer({ min: 1, max: 5 }), { maxKeys: 8 }).map((counts) => vector(counts as Record<number, number>));

test('scores a text as BM25 has it', () => {
  const index = indexOf([vector({ 0: 2, 1: 1 }), vector({ 1: 1 }), vector({ 2: 1 })]);
  const average = (3 + 1 + 1) / 3;
  const idf = Math.log(1 + (3 - 1 + 0.5) / (1 + 0.5));
  expect(scoresOf(index, vector({ 0: 1 }))[0]).toBeCloseTo((idf * 2 * 2.2) / (2 + 1.2 * (0.5 + (0.5 * 3) / average)), 5);
});

test('a text put later scores much as one that was there, and exactly so after compacting', () => {
  fc.assert(fc.property(fc.array(aText, { minLength: 2, maxLength: 12 }), aText, (texts, query) => {
    const late = indexOf(texts.slice(0, -1));
    late.put(texts.length - 1, texts.at(-1)!);
    const found = scoresOf(late, query).map((score) => score > 0);
    late.compact();
    const all = scoresOf(indexOf(texts), query);
    expect(scoresOf(late, query)).toEqual(all);
    expect(found).toEqual(all.map((score) => score > 0));
  }));
});

test('what is replaced or taken out is found no longer, before and after compacting', () => {
  const index = indexOf([vector({ 0: 1 }), vector({ 0: 1 }), vector({ 3: 1 })]);
  index.put(0, vector({ 3: 1 }));
  index.put(1, vector({}));
  expect(index.freshCount).toBe(2);
  for (const compact of [false, true]) {
    if (compact) index.compact();
    expect(scoresOf(index, vector({ 0: 1 })).slice(0, 2)).toEqual([0, 0]);
    expect(scoresOf(index, vector({ 3: 1 }))[0]).toBeGreaterThan(0);
  }
  expect(index.freshCount).toBe(0);
});

test('passes over words learned since it was compacted', () => {
  const lexicon = new Lexicon();
  const index = new TextIndex(lexicon, { k1: 1, b: 0 });
  index.put(0, { terms: Int32Array.of(lexicon.numberOf('old')), weights: Float32Array.of(1) });
  index.compact();
  const later = lexicon.numberOf('new');
  expect(scoresOf(index, vector({ [later]: 1 }))).toEqual([0]);
  expect([...index.holding(later)]).toEqual([]);
  expect(lexicon.find('never')).toBe(-1);
});

test('keeps the terms that tell most', () => {
  const index = indexOf([vector({ 0: 1, 1: 1 }), vector({ 0: 1 }), vector({ 0: 1 })]);
  expect([...index.telling(vector({ 0: 1, 1: 1 }), 1).terms]).toEqual([1]);
});

test('the cosine of a text with itself is one, with another of other words nothing', () => {
  const index = indexOf([vector({ 0: 2, 1: 1 }), vector({ 2: 1 })]);
  expect(index.cosine(index.unit(vector({ 0: 2, 1: 1 })), 0)).toBeCloseTo(1, 5);
  expect(index.cosine(index.unit(vector({ 2: 1 })), 0)).toBe(0);
  index.put(1, vector({ 0: 1 }));
  expect(index.cosine(index.unit(vector({ 0: 1 })), 1)).toBeCloseTo(1, 5);
  expect(index.cosine(index.unit(vector({ 0: 1 })), 9)).toBe(0);
});

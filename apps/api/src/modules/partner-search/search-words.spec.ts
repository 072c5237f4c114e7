import { readWords, toTolerantQuery, toWordQuery } from './search-words';

const matching = (text: string) => toWordQuery(readWords(text)).match;
const wordsOf = (text: string) => readWords(text).terms.flatMap(({ words }) => words);

test.each([
  ['Umeå universitet', ['umeå', 'universitet']],
  ["  l'École d’Alfort — (Paris) ", ['l', 'école', 'd', 'alfort', 'paris']],
  ['Ελληνικό Πανεπιστήμιο', ['ελληνικό', 'πανεπιστήμιο']],
  ['Hawaiʻi', ['hawaii']],
  ['go go go', ['go']],
  ["'); drop table --", ['drop', 'table']],
  ['!!! ???', []],
  ['"', []],
  ['Baden-Württemberg', ['baden', 'württemberg']],
])('takes %j apart', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('bounds the number of words', () => {
  expect(wordsOf(Array.from({ length: 60 }, (_, i) => `w${i}`).join(' '))).toHaveLength(16);
});

test('asks for all words, each as a beginning', () => {
  expect(toWordQuery(readWords('umea univ'))).toEqual({ match: `'umea':* & 'univ':*`, exactly: `'umea' & 'univ'`, any: `'umea':* | 'univ':*` });
});

test('takes a single letter for a whole word, unless somebody may still be typing it', () => {
  expect(matching('d alfort')).toBe(`'d' & 'alfort':*`);
  expect(matching('alfort d')).toBe(`'alfort':* & 'd':*`);
});

test.each([
  ['göteborg', `('göteborg':* | 'goeteborg':*)`],
  ['goettingen', `('goettingen':* | 'gottingen':*)`],
  ['noel', `'noel':*`],
])('spells %s both ways', (token, match) => {
  expect(matching(token)).toBe(match);
});

test.each([
  ['"technical university" lund', `('technical' <-> 'university') & 'lund':*`],
  ['"lund"', `'lund'`],
  ['“technical university”', `('technical' <-> 'university')`],
  ['university -applied', `'university':* & !'applied'`],
  ['university -"applied sciences"', `'university':* & !('applied' <-> 'sciences')`],
  ['university -baden-baden', `'university':* & !('baden' <-> 'baden')`],
  ['-applied', `!'applied'`],
  ['lund "technical', `'lund':* & 'technical':*`],
  ['a - b', `'a' & 'b':*`],
])('reads quotes and minus in %j', (text, match) => {
  expect(matching(text)).toBe(match);
});

const similar = new Map([
  ['gotenborg', { words: ['goteborg', 'gothenburg'], entries: 90 }],
  ['uni', { words: [], entries: 14_000 }],
  ['of', { words: [], entries: 20_000 }],
  ['xqz', { words: [], entries: 0 }],
]);
const tolerantly = (text: string, isLoose = false) => toTolerantQuery(readWords(text), similar, isLoose).match;

test('puts words that look alike beside each word', () => {
  expect(tolerantly('gotenborg uni')).toBe(`('gotenborg':* | 'goteborg' | 'gothenburg') & 'uni':*`);
});

test('loosely, lets go of words nobody knows and of pairs that tell nothing', () => {
  const goteborg = `('gotenborg':* | 'goteborg' | 'gothenburg')`;
  expect(tolerantly('uni of gotenborg xqz -kommun', true)).toBe(`((${goteborg} & 'uni':*) | (${goteborg} & 'of':*)) & !'kommun'`);
  expect(tolerantly('gotenborg xqz', true)).toBe(goteborg);
  expect(tolerantly('uni of xqz', true)).toBe(`('uni':* & 'of':*)`);
});

test('weighs rare words more', () => {
  const [rare, common] = toTolerantQuery(readWords('gotenborg of'), similar).evidence;
  expect(rare!.weight).toBeGreaterThan(2 * common!.weight);
});

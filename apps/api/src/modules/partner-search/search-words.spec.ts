import { toTokens, toTolerantQuery, toWordQuery } from './search-words';

test.each([
  ['Umeå universitet', ['umeå', 'universitet']],
  ["  l'École d’Alfort — (Paris) ", ['l', 'école', 'd', 'alfort', 'paris']],
  ['Ελληνικό Πανεπιστήμιο', ['ελληνικό', 'πανεπιστήμιο']],
  ['Hawaiʻi', ['hawaii']],
  ['go go go', ['go']],
  ["'); drop table --", ['drop', 'table']],
  ['!!! ???', []],
])('takes %j apart', (words, tokens) => {
  expect(toTokens(words)).toEqual(tokens);
});

test('bounds the number of words', () => {
  expect(toTokens(Array.from({ length: 60 }, (_, i) => `w${i}`).join(' '))).toHaveLength(16);
});

test('asks for all words, each as a beginning', () => {
  expect(toWordQuery(['umea', 'univ'])).toEqual({ prefixes: `'umea':* & 'univ':*`, exactly: `'umea' & 'univ'` });
});

test('takes a single letter for a whole word, unless somebody may still be typing it', () => {
  expect(toWordQuery(['d', 'alfort']).prefixes).toBe(`'d' & 'alfort':*`);
  expect(toWordQuery(['alfort', 'd']).prefixes).toBe(`'alfort':* & 'd':*`);
});

test.each([
  ['göteborg', `('göteborg':* | 'goeteborg':*)`],
  ['goettingen', `('goettingen':* | 'gottingen':*)`],
  ['noel', `'noel':*`],
])('spells %s both ways', (token, prefixes) => {
  expect(toWordQuery([token]).prefixes).toBe(prefixes);
});

test('puts words that look alike beside each word', () => {
  expect(toTolerantQuery(['gotenborg', 'uni'], [['goteborg', 'gothenburg'], []]).prefixes).toBe(`('gotenborg':* | 'goteborg' | 'gothenburg') & 'uni':*`);
});

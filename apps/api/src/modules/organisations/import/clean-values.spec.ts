import { cleanText, shorten, toWebsite } from './clean-values';

test.each([
  ['  Two \n lines\t', 'Two lines'],
  ['Å', 'Å'],
  ['a\u0000b\u202ec\ud800', 'a bc\ufffd'],
  [12, '12'],
  [null, ''],
  [{}, ''],
])('cleans %j', (value, text) => {
  expect(cleanText(value)).toBe(text);
});

test('shortens between words, or within one that is too long, to what fits', () => {
  expect(shorten('one two three', 13)).toBe('one two three');
  expect(shorten('one two three', 12)).toBe('one two…');
  expect(shorten('abcdefghijkl', 5)).toBe('abcd…');
});

test.each([
  ['www.rimfors.example', 'http://www.rimfors.example'],
  ['HTTPS://rimfors.example/a?b=c', 'HTTPS://rimfors.example/a?b=c'],
  ['åbo.example', 'http://åbo.example'],
  ['somebody@rimfors.example', null],
  ['rimfors.example/page?id=1@2', 'http://rimfors.example/page?id=1@2'],
  ['www. rimfors.example', null],
  ['javascript:alert(1)', null],
  ['http://10.0.0.1/', null],
  ['rimfors', null],
  ['-', null],
  [`rimfors.example/${'x'.repeat(300)}`, null],
])('takes %j for the address %j', (text, website) => {
  expect(toWebsite(text, 300)).toBe(website);
});

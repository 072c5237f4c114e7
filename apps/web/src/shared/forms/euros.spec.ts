import { parseEuros, writeEuros } from './euros';

test.each([
  ['450000', 45_000_000],
  ['450 000', 45_000_000],
  ['450\u00a0000', 45_000_000],
  ['450.000', 45_000_000],
  ['1,450,000', 145_000_000],
  ['450000 €', 45_000_000],
  ['99,50', 9950],
  ['99.5', 9950],
  ['0', 0],
  ['1 250,50', 125_050],
  ['1.250,5', 125_050],
  ['1,250.05', 125_005],
])('reads %p', (text, cents) => {
  expect(parseEuros(text)).toBe(cents);
});

test.each(['', 'much', '-5', '1.2.3', '45 00', '1e5', '1 250.000', '1,250,50'])('takes %p for no amount', (text) => {
  expect(parseEuros(text)).toBeNull();
});

test.each([[45_000_000, '450000'], [9950, '99.50']])('writes %p cents', (cents, text) => {
  expect(writeEuros(cents)).toBe(text);
  expect(parseEuros(text)).toBe(cents);
});

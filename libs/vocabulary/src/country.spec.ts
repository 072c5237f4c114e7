import { COUNTRY_CODES, isCountryCode, parseCountryCode } from './country';

test('lists the 249 countries of ISO 3166-1 and Kosovo, each once, in order', () => {
  expect(COUNTRY_CODES).toHaveLength(250);
  expect([...new Set(COUNTRY_CODES)].sort()).toEqual([...COUNTRY_CODES]);
});

test.each([
  ['EL', 'GR'],
  ['el', 'GR'],
  ['UK', 'GB'],
  ['gb', 'GB'],
  [' fi ', 'FI'],
  ['xk', 'XK'],
])('reads %j as %s', (text, code) => {
  expect(parseCountryCode(text)).toBe(code);
});

test.each(['', 'FIN', 'ZZ', 'F', '12'])('reads %j as no country', (text) => {
  expect(parseCountryCode(text)).toBeNull();
});

test('an alias is not a stored code', () => {
  expect(isCountryCode('UK')).toBe(false);
  expect(isCountryCode('GB')).toBe(true);
});

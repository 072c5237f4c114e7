import { isLanguageCode, LANGUAGE_CODES } from './language';

test('lists 184 languages, each once, in order', () => {
  expect(LANGUAGE_CODES).toHaveLength(184);
  expect([...new Set(LANGUAGE_CODES)].sort()).toEqual([...LANGUAGE_CODES]);
});

test('knows a language by its lower-case code only', () => {
  expect(isLanguageCode('sv')).toBe(true);
  expect(isLanguageCode('SV')).toBe(false);
  expect(isLanguageCode('swe')).toBe(false);
});

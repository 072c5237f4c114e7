import { parseIdFromPath, slugify, toPath } from './slug';

test.each([
  ['Umeå universitet', 'umea-universitet'],
  ['Veterinärmedizinische Universität Wien', 'veterinarmedizinische-universitat-wien'],
  ['Uniwersytet Łódzki', 'uniwersytet-lodzki'],
  ['Københavns Universitet', 'kobenhavns-universitet'],
  ['İSTANBUL ÜNİVERSİTESİ', 'istanbul-universitesi'],
  ['Iğdır Üniversitesi', 'igdir-universitesi'],
  ["Université d'Évry — Val (d'Essonne)", 'universite-d-evry-val-d-essonne'],
  ['Straße & Co.', 'strasse-co'],
  ['Háskóli Íslands: Þór Æðar', 'haskoli-islands-thor-aedar'],
  ['Πανεπιστήμιο Πατρών', ''],
  ['Софийски университет 2', '2'],
  ['  --  ', ''],
])('makes %j into %j', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test('cuts between words at sixty characters, and inside a word only when it must', () => {
  expect(slugify('Kaakkois-Suomen ammattikorkeakoulun elinikäisen oppimisen palvelukeskus')).toBe('kaakkois-suomen-ammattikorkeakoulun-elinikaisen-oppimisen');
  expect(slugify(`${'a'.repeat(29)} ${'b'.repeat(30)} c`)).toBe(`${'a'.repeat(29)}-${'b'.repeat(30)}`);
  expect(slugify('x'.repeat(80))).toBe('x'.repeat(60));
});

test('an address segment leads back to its id', () => {
  expect(parseIdFromPath(toPath('umea-universitet', '12'))).toBe('12');
  expect(toPath('', '12')).toBe('12');
  expect(parseIdFromPath('12')).toBe('12');
  expect(parseIdFromPath('course-2024-7')).toBe('7');
});

test.each(['', 'umea', 'umea-', 'umea-0', 'umea-1x', 'umea-99999999999999999999'])('finds no id in %j', (segment) => {
  expect(parseIdFromPath(segment)).toBeNull();
});

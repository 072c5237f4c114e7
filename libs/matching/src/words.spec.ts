import { fold, stem, wordsOf } from './words';

test('writes words without case and accents', () => {
  expect(fold('UMEÅ Łódź Ærø Straße')).toBe('umea lodz aero strasse');
  expect(fold('plain')).toBe('plain');
});

test.each([['materials', 'material'], ['studies', 'study'], ['ties', 'tie'], ['glasses', 'glass'], ['campus', 'campus'], ['crisis', 'crisis'], ['class', 'class'], ['sea', 'sea'], ['gas', 'gas']])('looks %s up as %s', (word, term) => {
  expect(stem(word)).toBe(term);
});

test('leaves out what says nothing of the subject', () => {
  expect(wordsOf('The studies of a sea, och EU-28').map(({ term, surface }) => `${surface}=${term}`)).toEqual(['studies=study', 'sea=sea', 'EU=eu', '28=28']);
  expect(wordsOf('x'.repeat(41))).toEqual([]);
});

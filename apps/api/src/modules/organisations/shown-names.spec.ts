import { shownName, toShownNames } from './shown-names';

const shown = (main: { name: string; language?: 'el' | 'ja' | 'sv' | 'de' | null }, further: { name: string; language: 'en' | 'sv' | 'fi' }[], locale: 'en' | 'sv' | 'fi' | null) =>
  shownName({ name: main.name, shownNames: toShownNames(main, further) }, locale);

test('a reader sees the name in their own language where there is one, else the main name', () => {
  const main = { name: 'Åbo Akademi', language: 'sv' as const };
  const further = [{ name: 'Åbo Akademi University', language: 'en' as const }, { name: 'Åbo Akademi -yliopisto', language: 'fi' as const }, { name: 'Turun akademia', language: 'fi' as const }];
  expect((['en', 'sv', 'fi', null] as const).map((locale) => shown(main, further, locale))).toEqual(['Åbo Akademi University', 'Åbo Akademi', 'Åbo Akademi -yliopisto', 'Åbo Akademi']);
  expect(shown({ name: 'Universität Graz', language: 'de' }, [{ name: 'University of Graz', language: 'en' }], 'fi')).toBe('Universität Graz');
});

test('a main name in another script gives way to the English one, and stays where there is none', () => {
  const english = [{ name: 'University of Ioannina', language: 'en' as const }];
  expect(shown({ name: 'Πανεπιστήμιο Ιωαννίνων', language: 'el' }, english, 'sv')).toBe('University of Ioannina');
  expect(shown({ name: 'Πανεπιστήμιο Ιωαννίνων', language: 'el' }, english, null)).toBe('Πανεπιστήμιο Ιωαννίνων');
  expect(shown({ name: '青松坂大学', language: 'ja' }, [], 'fi')).toBe('青松坂大学');
});

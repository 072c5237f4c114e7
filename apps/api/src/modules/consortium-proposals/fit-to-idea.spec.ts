import { fitToIdea, type IdeaFacts, liesWithin, type OrganisationFacts } from './fit-to-idea';

const idea: IdeaFacts = { aims: ['INTERDISCIPLINARITY', 'QUALITY_AND_RENEWAL'], activities: ['INTENSIVE_COURSES'], partnersSought: [{ type: 'COMPANY', countries: ['SE'], fields: ['061', '09'] }] };
const organisation: OrganisationFacts = { country: 'SE', type: 'COMPANY', fields: ['0613'], activities: ['INTENSIVE_COURSES'], aims: ['INTERDISCIPLINARITY'], wordRank: 0.5 };

test('adds up what is shared, and says what that is', () => {
  expect(fitToIdea(organisation, idea, 0.5)).toEqual({
    points: 88.5,
    reasons: [
      { code: 'WORDS', points: 45, terms: [] },
      { code: 'SOUGHT', points: 20, terms: ['COMPANY'] },
      { code: 'FIELDS', points: 7.5, terms: ['061'] },
      { code: 'ACTIVITIES', points: 12, terms: ['INTENSIVE_COURSES'] },
      { code: 'AIMS', points: 4, terms: ['INTERDISCIPLINARITY'] },
    ],
  });
});

test('an idea that says nothing is fitted by nobody in particular', () => {
  expect(fitToIdea(organisation, { aims: [], activities: [], partnersSought: [] }, 0)).toEqual({ points: 0, reasons: [] });
  expect(fitToIdea(organisation, { aims: [], activities: [], partnersSought: [{ type: null, countries: [], fields: [] }] }, 0).points).toBe(0);
});

test('half of what is sought is half the points, and the wrong country none', () => {
  const sought = (country: 'SE' | 'DE') => fitToIdea(organisation, { ...idea, partnersSought: [{ type: null, countries: [country], fields: [] }] }, 0).reasons.find(({ code }) => code === 'SOUGHT')?.points;
  expect([sought('SE'), sought('DE')]).toEqual([10, undefined]);
});

test.each([['0613', '06', true], ['06', '0613', true], ['0613', '07', false]])('%s within %s: %p', (field, within, expected) => {
  expect(liesWithin(field, within)).toBe(expected);
});

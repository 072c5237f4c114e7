import { missingParts, PROFILE_PARTS } from './completeness';

const bare = { description: null, website: null, city: null, fields: [], activities: [], aims: [], workingLanguages: [], pic: null, oid: null };

test('a bare profile lacks every part, in the order in which they help', () => {
  expect(missingParts(bare)).toEqual(PROFILE_PARTS);
});

test('a blank description is none, and one identifier is enough', () => {
  expect(missingParts({ ...bare, description: ' ', website: 'https://a.example', city: 'Oulu', fields: ['0111'], activities: ['OTHER'], aims: ['QUALITY_AND_RENEWAL'], workingLanguages: ['fi'], oid: 'E10000001' })).toEqual(['description']);
});

import { compareValues, mergeValues } from './merge-values';

const NOTHING = { legalName: null, ownership: null, city: null, website: null, pic: null, oid: null, rorId: null, erasmusCode: null, fields: [], activities: [], aims: [], workingLanguages: [], description: null, descriptionLanguage: null, nameLanguage: null, echeSource: null, echeFrom: null, echeTo: null } as const;
const values = (overrides: object) => ({ ...NOTHING, name: 'One', country: 'FI', type: 'COMPANY', ...overrides }) as unknown as Parameters<typeof mergeValues>[0];

test('the first’s values stand, and the second’s fill what it lacks', () => {
  const merged = mergeValues(values({ city: 'Turku', fields: ['01'], pic: '123' }), values({ name: 'Two', city: 'Åbo', website: 'https://two.example', fields: ['02'], aims: ['A'], pic: '456', oid: 'E1', description: 'Text', descriptionLanguage: 'sv' }));
  expect(merged).toMatchObject({ name: 'One', city: 'Turku', website: 'https://two.example', fields: ['01'], aims: ['A'], pic: '123', oid: 'E1', description: 'Text', descriptionLanguage: 'sv' });
});

test('a register’s word of a charter goes before one’s own', () => {
  const merged = mergeValues(values({ echeSource: 'DECLARED', echeFrom: '2021-01-01' }), values({ echeSource: 'IMPORTED', echeFrom: '2022-01-01', echeTo: '2027-12-31' }));
  expect(merged).toMatchObject({ echeSource: 'IMPORTED', echeFrom: '2022-01-01', echeTo: '2027-12-31' });
});

test('tells where each value comes from', () => {
  const sources = Object.fromEntries(compareValues(values({ city: 'Turku' }), values({ name: 'Two', city: 'Turku', website: 'https://two.example' })).map(({ field, source }) => [field, source]));
  expect(sources).toMatchObject({ name: 'FIRST', country: 'ALIKE', city: 'ALIKE', website: 'SECOND', pic: 'NEITHER' });
});

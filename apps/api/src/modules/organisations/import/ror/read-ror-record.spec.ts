import { readRorRecord } from './read-ror-record';

/** Rests on the checksum alone: no organisation has it. */
const ID = 'https://ror.org/0000aaa10';
const record = (overrides: object = {}) => ({
  id: ID,
  status: 'active',
  types: ['education'],
  names: [{ value: 'Rimforså', lang: 'sv', types: ['ror_display', 'label'] }],
  locations: [{ geonames_details: { country_code: 'SE', name: 'Rimforså' } }],
  links: [],
  ...overrides,
});
const read = (overrides: object = {}) => {
  const reading = readRorRecord(record(overrides));
  if (reading.kind !== 'ENTRY') throw new Error(JSON.stringify(reading));
  return reading;
};

test.each([
  [['education'], 'OTHER_EDUCATION_PROVIDER'],
  [['education', 'funder'], 'OTHER_EDUCATION_PROVIDER'],
  [['funder', 'company'], 'COMPANY'],
  [['facility'], 'RESEARCH_INSTITUTE'],
  [['facility', 'government'], 'RESEARCH_INSTITUTE'],
  [['government'], 'PUBLIC_AUTHORITY'],
  [['nonprofit', 'funder'], 'ASSOCIATION'],
  [['healthcare'], 'OTHER'],
  [['archive'], 'OTHER'],
  [[], 'OTHER'],
])('takes %j for %s', (types, type) => {
  expect(read({ types }).entry.type).toBe(type);
});

test('shows the display name and keeps the others once, labels first, with their language where one is known', () => {
  const { entry } = read({
    names: [
      { value: 'RIM', lang: null, types: ['acronym'] },
      { value: 'Rimforsa', lang: null, types: ['alias'] },
      { value: 'Rimforsa', lang: 'fi', types: ['alias'] },
      { value: 'Rimforså', lang: 'sv', types: ['label', 'ror_display'] },
      { value: 'Rimforsan opisto', lang: 'fi', types: ['label'] },
      { value: 'ᏗᎦᎴᏫᏍᏗ', lang: 'chr', types: ['label'] },
    ],
  });
  expect(entry.name).toBe('Rimforså');
  expect(entry.names).toEqual([
    { name: 'Rimforsan opisto', language: 'fi' },
    { name: 'ᏗᎦᎴᏫᏍᏗ', language: null },
    { name: 'RIM', language: null },
    { name: 'Rimforsa', language: 'fi' },
  ]);
});

test('keeps as many names as there is room for, and says so', () => {
  const names = [{ value: 'Shown', types: ['ror_display'] }, ...Array.from({ length: 15 }, (_, at) => ({ value: `Name ${at}`, types: ['alias'] })), { value: 'x'.repeat(201), types: ['label'] }];
  const { entry, remarks } = read({ names });
  expect(entry.names).toHaveLength(12);
  expect(remarks).toEqual([{ code: 'NAMES_LEFT_OUT', detail: '0000aaa10: 4' }]);
});

test('shortens a name that is too long', () => {
  const { entry, remarks } = read({ names: [{ value: `${'word '.repeat(50)}end`, types: ['ror_display'] }] });
  expect(entry.name.length).toBeLessThanOrEqual(200);
  expect(remarks[0]?.code).toBe('NAME_SHORTENED');
});

test.each([
  [{ status: 'inactive' }, 'SKIPPED'],
  [{ status: 'withdrawn' }, 'SKIPPED'],
  [{ id: 'https://ror.org/0000aaa11' }, 'BAD'],
  [{ id: 12 }, 'BAD'],
  [{ names: 'none' }, 'BAD'],
  [{ names: [{ value: ' ', types: ['ror_display'] }] }, 'BAD'],
  [{ locations: [{ geonames_details: { country_code: 'QQ' } }] }, 'BAD'],
  [{ locations: null }, 'BAD'],
])('of %j says %s', (overrides, kind) => {
  expect(readRorRecord(record(overrides)).kind).toBe(kind);
});

test.each([null, 7, 'text', []])('does not take %j for a record', (value) => {
  expect(readRorRecord(value)).toMatchObject({ kind: 'BAD', fault: { code: 'UNREADABLE' } });
});

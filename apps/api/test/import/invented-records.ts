const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** A well-formed ROR id that is made up: zero, six characters, two check digits. */
export function aRorId(number: number): string {
  const value = 900_000_000 + number;
  const check = String(98 - ((value * 100) % 97)).padStart(2, '0');
  let characters = '';
  for (let rest = value; characters.length < 7; rest = Math.floor(rest / 32)) characters = BASE32[rest % 32] + characters;
  return characters + check;
}

/** Nine digits whose check adds up. */
export const aPic = (number: number): string => String(97 * (9_300_000 + number) + 1);

export const anOid = (number: number): string => `E${String(90_000_000 + number)}`;

/** A record as the Research Organization Registry dumps it, schema version 2, of an organisation nobody knows. */
export const aRorRecord = (number: number, overrides: object = {}) => ({
  admin: { created: { date: '2026-01-25', schema_version: '2.1' }, last_modified: { date: '2026-01-29', schema_version: '2.1' } },
  domains: [],
  established: 1921,
  external_ids: [{ all: ['grid.000000.0'], preferred: 'grid.000000.0', type: 'grid' }],
  id: `https://ror.org/${aRorId(number)}`,
  links: [
    { type: 'wikipedia', value: 'https://encyclopedia.example/rimfors' },
    { type: 'website', value: 'https://rimfors.example' },
  ],
  locations: [{ geonames_details: { country_code: 'SE', country_name: 'Sweden', lat: 58.1, lng: 15.7, name: 'Rimforså' }, geonames_id: 1 }],
  names: [
    { lang: 'en', types: ['label'], value: `Rimforså Institute of Mosses ${number}` },
    { lang: null, types: ['acronym'], value: `RIM${number}` },
    { lang: 'sv', types: ['label', 'ror_display'], value: `Rimforså mossinstitut ${number}` },
  ],
  relationships: [],
  status: 'active',
  types: ['facility', 'funder'],
  ...overrides,
});

export const ECHE_HEADINGS = ['Proposal number', 'Erasmus Code', 'PIC', 'OID', 'Legal Name', 'Street', 'Post Cd', 'City', 'Country Cd', 'Website Url', 'Erasmus Eche Start', 'Erasmus Eche End'];

/** A row as the Commission publishes it, by heading; dates as the spreadsheet holds them. */
export const anEcheRow = (number: number, overrides: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  'Proposal number': `1010${number}`,
  'Erasmus Code': `S  RIMFORS${String(number).padStart(2, '0')}`,
  PIC: aPic(number),
  OID: anOid(number),
  'Legal Name': `RIMFORSA HOGSKOLA ${number}`,
  Street: 'Skolgatan 1',
  'Post Cd': '59041',
  City: 'RIMFORSA',
  'Country Cd': 'SE',
  'Website Url': 'www.rimfors.example',
  'Erasmus Eche Start': new Date('2021-01-01T00:00:00.000Z'),
  'Erasmus Eche End': new Date('2029-12-31T00:00:00.000Z'),
  ...overrides,
});

import { COUNTRY_CODES, parseCountryCode } from '@trefoil/vocabulary';
import { countryGroup, countryStanding, FIRST_CALL_YEAR, isProgrammeCountry, LAST_CALL_YEAR } from './country-groups';

const YEARS = Array.from({ length: LAST_CALL_YEAR - FIRST_CALL_YEAR + 1 }, (_, index) => FIRST_CALL_YEAR + index);

test.each([
  [2014, 33],
  [2018, 33],
  [2019, 34],
  [2020, 34],
  [2021, 33],
  [2022, 33],
  [2026, 33],
  [2027, 35],
])('%i has %i full participants', (year, count) => {
  const { fullParticipation } = countryGroup(year);
  expect(new Set(fullParticipation).size).toBe(count);
  expect(fullParticipation).toHaveLength(count);
});

test('the United Kingdom is in to 2020, out from 2021 and announced for 2027', () => {
  for (const year of YEARS) {
    expect(countryStanding('GB', year)).toBe(year <= 2020 ? 'FULL' : year === 2027 ? 'UNVERIFIED' : 'PARTNER');
  }
});

test('Switzerland is in at no time before 2027, when it is announced', () => {
  for (const year of YEARS) expect(countryStanding('CH', year)).toBe(year === 2027 ? 'UNVERIFIED' : 'PARTNER');
});

test('Serbia is in from 2019', () => {
  for (const year of YEARS) expect(isProgrammeCountry('RS', year)).toBe(year >= 2019);
});

test('Iceland, Liechtenstein, Norway, North Macedonia and Türkiye are in throughout', () => {
  for (const year of YEARS) for (const country of ['IS', 'LI', 'NO', 'MK', 'TR'] as const) expect(countryStanding(country, year)).toBe('FULL');
});

test('the group is renamed with the call of 2022', () => {
  expect(countryGroup(2021).wording).toBe('PROGRAMME_COUNTRY');
  expect(countryGroup(2022).wording).toBe('ASSOCIATED');
});

test('the EU\'s own EL and UK are read as Greece and the United Kingdom', () => {
  for (const [alias, standing] of [['EL', 'FULL'], ['UK', 'FULL']] as const) {
    const country = parseCountryCode(alias);
    expect(country && countryStanding(country, 2018)).toBe(standing);
  }
});

test('Åland counts as Finland and the outermost regions as their Member State', () => {
  const { places } = countryGroup(2019);
  expect(places.get('AX')).toMatchObject({ countsAs: 'FI', standing: 'FULL' });
  expect(places.get('RE')).toMatchObject({ countsAs: 'FR', standing: 'FULL' });
  expect(places.get('AX')?.index).toBe(places.get('FI')?.index);
});

test('overseas countries and territories count as the State they are linked to, unverified', () => {
  expect(countryGroup(2019).places.get('GL')).toMatchObject({ countsAs: 'DK', standing: 'UNVERIFIED' });
  expect(countryStanding('BM', 2020)).toBe('UNVERIFIED');
  expect(countryStanding('BM', 2021)).toBe('PARTNER');
});

test.each(['FO', 'XK', 'UA', 'US', 'AD', 'BA', 'IM'] as const)('%s is a partner country throughout', (country) => {
  for (const year of YEARS) expect(countryStanding(country, year)).toBe('PARTNER');
});

test('each country that counts has a bit of its own among 64', () => {
  for (const year of YEARS) {
    const { fullParticipation, places } = countryGroup(year);
    const indexes = fullParticipation.map((country) => places.get(country)?.index ?? -1);
    expect(new Set(indexes).size).toBe(fullParticipation.length);
    for (const index of indexes) expect(index).toBeGreaterThanOrEqual(0);
    for (const index of indexes) expect(index).toBeLessThan(64);
    expect(COUNTRY_CODES.filter((country) => places.has(country))).toHaveLength(places.size);
  }
});

test.each([2013, 2028, 2019.5, Number.NaN])('there is no list for %p', (year) => {
  expect(() => countryGroup(year)).toThrow(RangeError);
});

test.each([
  ['FR', ['GF', 'GP', 'MF', 'MQ', 'RE', 'YT'], 'FULL'],
  ['FR', ['BL', 'NC', 'PF', 'PM', 'TF', 'WF'], 'UNVERIFIED'],
  ['NL', ['AW', 'BQ', 'CW', 'SX'], 'UNVERIFIED'],
  ['GB', ['AI', 'BM', 'FK', 'GS', 'IO', 'KY', 'MS', 'PN', 'SH', 'TC', 'VG'], 'UNVERIFIED'],
] as const)('%s takes %j with it, %s', (state, territories, standing) => {
  const { places } = countryGroup(2019);
  for (const territory of territories) expect([territory, places.get(territory)]).toEqual([territory, { countsAs: state, standing, index: places.get(state)?.index }]);
});

test('every list says where it stands written, and how that call names the countries', () => {
  for (const year of YEARS) {
    const { source, wording } = countryGroup(year);
    expect(source.url).toMatch(/^https:\/\/.+/);
    expect(source.clause).toMatch(/countries/);
    expect(wording).toBe(year < 2022 ? 'PROGRAMME_COUNTRY' : 'ASSOCIATED');
  }
});

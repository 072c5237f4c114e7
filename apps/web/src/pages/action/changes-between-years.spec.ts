import { changesBetweenYears } from './changes-between-years';

const told = (action: Parameters<typeof changesBetweenYears>[0]) =>
  changesBetweenYears(action).map(({ rules, ...rest }) => ({ ...rest, rules: rules.map(({ how, rule }) => `${how} ${rule.id}`) }));
const nothing = { joined: [], left: [], announced: [], renamed: false, notOfficial: false, rules: [] };

test('the founding document’s action keeps its rules; the countries come and go, and the call is no longer official', () => {
  expect(told('STRATEGIC_PARTNERSHIP')).toEqual([
    { ...nothing, callYear: 2027, announced: ['GB', 'CH'] },
    { ...nothing, callYear: 2022, renamed: true },
    { ...nothing, callYear: 2021, left: ['GB'], notOfficial: true },
    { ...nothing, callYear: 2019, joined: ['RS'] },
  ]);
});

test('its successor turns from a range to lump sums', () => {
  const change = told('KA220_HED').find(({ callYear }) => callYear === 2022);
  expect(change).toMatchObject({ renamed: true, rules: ['added EXCLUDED_COUNTRIES', 'added LUMP_SUM', 'gone GRANT_RANGE'] });
});

test('what is read for one call and remembered for the next is said so', () => {
  expect(told('CBHE_STRAND1')).toEqual([
    { ...nothing, callYear: 2026, rules: ['unverified DURATION', 'confirmed GRANT_RANGE'] },
    { ...nothing, callYear: 2025, rules: ['confirmed DURATION', 'unverified GRANT_RANGE'] },
  ]);
});

test('a single wording and list of countries changes nothing', () => {
  expect(told('ALLIANCES_LOT1')).toEqual([]);
});

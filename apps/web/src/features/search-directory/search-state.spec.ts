import { FACETS } from './facet';
import { isNarrowed, readSearch, searchHref, searchVariables, toFilter, withoutFacet, withValue } from './search-state';

const facets = [FACETS.country, FACETS.type, FACETS.callYear, FACETS.eche];
const read = (query: string) => readSearch(new URLSearchParams(query), facets);

test('reads words, facets, order and place', () => {
  expect(read('words=+umea+&country=FI&country=SE&type=COMPANY&order=NAME&after=abc')).toEqual({
    words: 'umea', chosen: { country: ['FI', 'SE'], type: ['COMPANY'], year: [], eche: [] }, order: 'NAME', after: 'abc', before: null, withMap: false, workedWith: null,
  });
});

test('leaves out what an address cannot mean, and reads the EU’s own country codes', () => {
  expect(read('country=XX&country=EL&country=el&type=COMPANIES&year=19&order=BEST').chosen).toEqual({ country: ['GR'], type: [], year: [], eche: [] });
});

test('writes what it read', () => {
  const address = '/organisations?words=a+b&country=FI&type=COMPANY&order=NEWEST&after=x&view=map';
  expect(searchHref('/organisations', read(address.slice(address.indexOf('?'))))).toBe(address);
  expect(searchHref('/organisations', read(''))).toBe('/organisations');
});

test('a change begins again on the first page', () => {
  const state = read('country=FI&before=x');
  expect(searchHref('/o', withValue(state, 'country', 'SE', true))).toBe('/o?country=FI&country=SE');
  expect(searchHref('/o', withValue(state, 'country', 'FI', false))).toBe('/o');
  expect(searchHref('/o', withoutFacet(state, 'country'))).toBe('/o');
});

test('makes the API’s filter', () => {
  expect(toFilter(read('words=lab&country=FI&year=2027&eche=true'), facets)).toEqual({ words: 'lab', countries: ['FI'], callYears: [2027], hasEche: true });
  expect(toFilter(read(''), facets)).toEqual({});
});

test('asks for twenty, from whichever end the address says', () => {
  const ask = (query: string) => searchVariables({ search: new URLSearchParams(query), locale: 'sv' }, facets);
  expect(ask('after=x')).toMatchObject({ locale: 'sv', first: 20, after: 'x', last: null, before: null });
  expect(ask('before=x')).toMatchObject({ first: null, after: null, last: 20, before: 'x' });
});

test('keeps the organisation whose partners are looked for, and reads no other than an id', () => {
  const state = read('worked-with=12&country=FI');
  expect(state.workedWith).toBe('12');
  expect(isNarrowed(read('worked-with=12'))).toBe(true);
  expect(searchHref('/organisations', state)).toBe('/organisations?country=FI&worked-with=12');
  expect(toFilter(state, facets)).toEqual({ countries: ['FI'], hasWorkedWith: '12' });
  expect(read('worked-with=drop').workedWith).toBeNull();
});

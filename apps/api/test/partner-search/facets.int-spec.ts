import type { FacetName } from '@trefoil/vocabulary';
import { startTestApp, type TestApp } from '../harness/test-app';
import { Chance, type Sample, type SampleRow, storeSample, TODAY } from './sample';

let app: TestApp;
let sample: Sample;
beforeAll(async () => {
  app = await startTestApp();
  app.travel(new Date(`${TODAY}T12:00:00Z`));
  sample = await storeSample(app, 90);
});
afterAll(() => app.stop());

const FILTER_FIELDS: Readonly<Record<FacetName, string>> = {
  COUNTRY: 'countries',
  TYPE: 'types',
  OWNERSHIP: 'ownerships',
  ACTIVITY: 'activities',
  AIM: 'aims',
  FIELD: 'fields',
  LANGUAGE: 'languages',
  ACTION: 'actions',
  CALL_YEAR: 'callYears',
  SECTOR: 'sectors',
  SOUGHT_TYPE: 'soughtTypes',
  ECHE: 'hasEche',
  COUNTRY_GROUP: 'countryGroups',
  VERIFIED: 'isVerified',
};

type Chosen = ReadonlyMap<FacetName, readonly string[]>;

function toFilter(words: string | null, chosen: Chosen): object {
  const value = (name: FacetName, options: readonly string[]) => (name === 'ECHE' || name === 'VERIFIED' ? options[0] === 'true' : name === 'CALL_YEAR' ? options.map(Number) : options);
  return { words, ...Object.fromEntries([...chosen].map(([name, options]) => [FILTER_FIELDS[name], value(name, options)])) };
}

const isFoundBy = (row: SampleRow, words: string | null, chosen: Chosen) =>
  (words === null || row.words.split(' ').some((word) => word.startsWith(words))) &&
  [...chosen].every(([name, options]) => options.some((option) => row.options[name]?.includes(option)));

/** The slow and plain way: go through every row, once for each option of each facet. */
function countNaively(rows: readonly SampleRow[], facets: readonly FacetName[], words: string | null, chosen: Chosen) {
  const found = rows.filter((row) => isFoundBy(row, words, chosen));
  const facet = (name: FacetName) => {
    const others = new Map([...chosen].filter(([other]) => other !== name));
    const counts = new Map<string, number>();
    for (const row of rows) {
      if (!isFoundBy(row, words, others)) continue;
      for (const option of row.counted[name] ?? []) counts.set(option, (counts.get(option) ?? 0) + 1);
    }
    const options = [...counts].map(([value, count]) => ({ value, count }));
    return { name, options: options.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)) };
  };
  return { totalCount: found.length, facets: facets.map(facet), ids: found.map(({ id }) => id).sort() };
}

const KINDS = [
  ['searchOrganisations', 'OrganisationFilter', 'organisations', ['COUNTRY', 'COUNTRY_GROUP', 'TYPE', 'OWNERSHIP', 'ACTIVITY', 'AIM', 'FIELD', 'LANGUAGE', 'ECHE', 'VERIFIED']],
  ['searchIdeas', 'IdeaFilter', 'ideas', ['COUNTRY', 'COUNTRY_GROUP', 'TYPE', 'SOUGHT_TYPE', 'ACTIVITY', 'AIM', 'FIELD', 'SECTOR', 'LANGUAGE', 'ACTION', 'CALL_YEAR']],
  ['searchOffers', 'OfferFilter', 'offers', ['COUNTRY', 'COUNTRY_GROUP', 'TYPE', 'ACTIVITY', 'AIM', 'FIELD', 'LANGUAGE', 'ACTION']],
] as const satisfies readonly (readonly [string, string, keyof Sample, readonly FacetName[]])[];

test.each(KINDS)('%s counts as one would by hand, for any filters', async (query, type, kind, facets) => {
  const rows = sample[kind];
  expect(rows.length).toBeGreaterThan(25);
  const chance = new Chance(kind.length);
  for (let round = 0; round < 70; round += 1) {
    const words = chance.one([null, null, 'moss', 'fern', 'he', 'lichen']);
    const chosen = new Map<FacetName, string[]>();
    for (const name of round === 0 ? [] : chance.some(facets, 3)) {
      const all = [...new Set(rows.flatMap((row) => row.options[name] ?? []))];
      chosen.set(name, name === 'ECHE' || name === 'VERIFIED' ? [chance.one(['true', 'false'])] : [...new Set([chance.one(all), chance.one(all)])]);
    }
    const filter = toFilter(words, chosen);
    const { [query]: found } = await app.browser().query(
      `query($filter: ${type}) { ${query}(filter: $filter, first: 50) { totalCount facets { name options { value count } } edges { node { id } } pageInfo { hasNextPage } } }`,
      { filter },
    );
    const expected = countNaively(rows, facets, words, chosen);
    expect({ filter, totalCount: found.totalCount, facets: found.facets }).toEqual({ filter, totalCount: expected.totalCount, facets: expected.facets });
    if (!found.pageInfo.hasNextPage) expect(found.edges.map(({ node }: { node: { id: string } }) => node.id).sort()).toEqual(expected.ids);
  }
});

test.each(KINDS)('%s gives every row once, page by page, in every order', async (query, type, kind) => {
  for (const [order, words] of [['NAME', null], ['NEWEST', null], ['RELEVANCE', null], ['RELEVANCE', 'moss'], ['NAME', 'moss'], [null, null]] as const) {
    for (const counted of ['', 'totalCount']) {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const answer: { [key: string]: { edges: { node: { id: string }; cursor: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await app.browser().query(
          `query($filter: ${type}, $order: SearchOrder, $after: String) {
            ${query}(filter: $filter, order: $order, first: 7, after: $after) { ${counted} edges { node { id } cursor } pageInfo { hasNextPage endCursor } } }`,
          { filter: { words }, order, after },
        );
        const { edges, pageInfo } = answer[query]!;
        ids.push(...edges.map(({ node }) => node.id));
        expect(pageInfo.endCursor).toBe(edges.at(-1)!.cursor);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect([order, words, ...ids].sort()).toEqual([order, words, ...countNaively(sample[kind], [], words, new Map()).ids].sort());
    }
  }
});

test('the directory counts what is to be found', async () => {
  const { directory } = await app.browser().query('{ directory { organisationCount ideaCount offerCount countries { country organisations } demo } }');
  const countries = countNaively(sample.organisations, ['COUNTRY'], null, new Map()).facets[0]!.options;
  expect(directory).toEqual({
    organisationCount: sample.organisations.length,
    ideaCount: sample.ideas.length,
    offerCount: sample.offers.length,
    countries: countries.map(({ value, count }) => ({ country: value, organisations: count })),
    demo: false,
  });
});

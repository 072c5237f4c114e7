// Search over the full directory: the whole API over HTTP beside the same statements through pg alone, interleaved.
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { requireIsoDate } from '@trefoil/vocabulary';
import { COUNTS_STATEMENT, readCounts, toBrowseStatement, toSearchStatement } from '../../apps/api/src/modules/partner-search/search-statement';
import { ORGANISATION_SEARCH } from '../../apps/api/src/modules/partner-search/search-kinds';
import { readWords, toWordQuery } from '../../apps/api/src/modules/partner-search/search-words';

/** Not bundled with this: they find the project from where they lie. */
const beside = (file: string) => import(/* @vite-ignore */ pathToFileURL(path.resolve('tools', file)).href);
const { asker, Chance, openDirectory, quantile } = (await beside('full-directory.mjs')) as typeof import('../full-directory.mjs');
const { startFloor, startPostgraphile, startTypeorm } = (await beside('bench/list/servers.mjs')) as typeof import('./list/servers.mjs');

export const description = 'search over the full directory: --data DIR [--database URL, loaded already] [--times N for each class (60)] [--seconds N under load (10)]';

const PAGE = 'edges { cursor node { id slug name type country city fields activities claimed isDemo } } pageInfo { hasNextPage endCursor }';
const SEARCH = `query ($filter: OrganisationFilter) { searchOrganisations(filter: $filter, first: 20) { totalCount facets { name options { value count } } ${PAGE} } }`;
const LIST = `query { searchOrganisations(first: 20) { ${PAGE} } }`;
/** The same rows in the same order, as each of the others calls them; the slug is the API's own. */
const LIST_OF_POSTGRAPHILE = '{ allOrganisationSearches(orderBy: [RANK_DESC, PRIMARY_KEY_DESC], first: 20) { edges { cursor node { organisationByRowId { id: rowId name type country city fields activities claimed isDemo } } } pageInfo { hasNextPage endCursor } } }';
const LIST_OF_TYPEORM = '{ list { organisation { id name type country city fields activities claimed isDemo } } }';
const ROWS = 'select id, name, type, country, city, fields, activities, claimed, is_demo from organisation where id = any($1) and withdrawn_at is null';

interface Options {
  readonly data?: string;
  readonly database?: string;
  readonly times?: string;
  readonly seconds?: string;
}

interface Filter {
  readonly words?: string;
  readonly countries?: readonly string[];
}

/** How often a word of the class is used, and what is put beside it. */
const CLASSES: Readonly<Record<string, { readonly from: number; readonly to: number; readonly second?: string; readonly countries?: readonly string[] } | null>> = {
  rare: { from: 3, to: 20 },
  middling: { from: 400, to: 1_000 },
  frequent: { from: 2_500, to: 5_000 },
  'very frequent': { from: 9_000, to: 20_000 },
  'two words': { from: 400, to: 1_000, second: 'university' },
  'filters and words': { from: 2_500, to: 5_000, countries: ['SE', 'FI', 'DE', 'FR', 'GB'] },
  filters: { from: 0, to: 0, countries: ['SE', 'FI'] },
  'no words': null,
};

async function filtersOf(client: pg.Client, name: string): Promise<Filter[]> {
  const of = CLASSES[name];
  if (!of) return [{}];
  const countries = of.countries ? { countries: of.countries } : {};
  if (of.to === 0) return [countries];
  // of a small directory those that come nearest
  const { rows } = await client.query<{ word: string }>(`select word from search_word where length(word) > 3 order by greatest($1 - entries, entries - $2, 0), md5(word) limit 12`, [of.from, of.to]);
  return rows.map(({ word }) => ({ words: of.second ? `${word} ${of.second}` : word, ...countries }));
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);

/** The same result by pg alone: the page, its total and what its facets are counted from, and the rows by their keys. */
async function bySql(client: pg.Client, { words, countries }: Filter): Promise<number> {
  const page = { order: 'RELEVANCE', locale: 'en', limit: 21, beside: null, isBackward: false, isMarked: false } as const;
  const chosen = new Map(countries ? [['COUNTRY', countries] as const] : []);
  let ids: string[];
  let total: number;
  if (words === undefined) {
    const { counts } = (await client.query<{ counts: string }>(COUNTS_STATEMENT, [['ORGANISATION']])).rows[0]!;
    const entries = readCounts(counts);
    const combinations = countries ? (await client.query<{ id: number }>(`select id from search_combination where kind = 'ORGANISATION' and codes && $1`, [countries.map((code) => `COUNTRY:${code}`)])).rows.map(({ id }) => id) : null;
    // how many were chosen decides, as in the API, by which way they are read
    total = sum(combinations ? combinations.map((id) => entries.get(id) ?? 0) : entries.values());
    const { sql, parameters } = toBrowseStatement(ORGANISATION_SEARCH, page, combinations?.filter((id) => entries.has(id)) ?? null, total);
    ids = (await client.query<{ rows: { id: string }[] }>(sql, [...parameters])).rows[0]!.rows.map(({ id }) => id);
  } else {
    const { sql, parameters } = toSearchStatement(ORGANISATION_SEARCH, { ...page, words: toWordQuery(readWords(words)), organisationIds: null, chosen, today: requireIsoDate(new Date().toISOString().slice(0, 10)) });
    const row = (await client.query<{ rows: { id: string }[]; counts: string | null }>(sql, [...parameters])).rows[0]!;
    ids = row.rows.map(({ id }) => id);
    total = sum(readCounts(row.counts).values());
  }
  await client.query(ROWS, [ids.slice(0, 20)]);
  return total;
}

type Ask = (body: string, address?: number) => Promise<string>;

/** Answers a second of `lanes` that ask one after the other. */
async function throughput(ask: Ask, body: string, seconds: number, lanes = 32): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let answers = 0;
  await Promise.all(Array.from({ length: lanes }, async () => {
    for (; performance.now() < until; answers += 1) await ask(body, answers);
  }));
  return answers / seconds;
}

/** Rows an answer holds: each server's list is made sure of before it is timed. */
const ROWS_OF_A_LIST = /"isDemo":/g;

/** The first page of the directory, by the API and by each of the others in turn, a fifth of the time in each of five rounds. */
async function compareLists(ask: Ask, databaseUrl: string, seconds: number, say: (line: string) => void) {
  const servers = { floor: await startFloor(databaseUrl), typeorm: await startTypeorm(databaseUrl), postgraphile: await startPostgraphile(databaseUrl, say) };
  try {
    const asking = ({ url }: { url: string }): Ask => asker(url, http, new http.Agent({ keepAlive: true, maxSockets: 64 }));
    const sides = [
      { name: 'ours', ask, body: JSON.stringify({ query: LIST }) },
      { name: 'floor', ask: asking(servers.floor), body: '{}' },
      { name: 'typeorm', ask: asking(servers.typeorm), body: JSON.stringify({ query: LIST_OF_TYPEORM }) },
      ...(servers.postgraphile ? [{ name: 'postgraphile', ask: asking(servers.postgraphile), body: JSON.stringify({ query: LIST_OF_POSTGRAPHILE }) }] : []),
    ].map((side) => ({ ...side, rates: [] as number[] }));
    const { length: rows } = (await ask(sides[0]!.body)).match(ROWS_OF_A_LIST) ?? [];
    for (const side of sides) {
      const answer = await side.ask(side.body);
      if (answer.match(ROWS_OF_A_LIST)?.length !== rows) throw new Error(`the list of ${side.name} is another: ${answer.slice(0, 300)}`);
      await throughput(side.ask, side.body, 1);
    }
    for (let round = 0; round < 5; round += 1) {
      for (const side of sides) side.rates.push(await throughput(side.ask, side.body, seconds / 5));
    }
    const perSecond = Object.fromEntries(sides.map(({ name, rates }) => [name, quantile(rates, 0.5)]));
    const ratio = (name: string) => (perSecond[name] === undefined ? null : Number((perSecond.ours! / perSecond[name]).toFixed(2)));
    return { perSecond, floorRatio: ratio('floor'), postgraphileRatio: ratio('postgraphile'), typeormRatio: ratio('typeorm') };
  } finally {
    await Promise.all(Object.values(servers).map((server) => server?.close()));
  }
}

export async function run({ options, say }: { options: Options; say: (line: string) => void }) {
  const directory = await openDirectory({ options, say });
  const client = new pg.Client(directory.databaseUrl);
  await client.connect();
  const ask: Ask = asker(directory.url, http, new http.Agent({ keepAlive: true, maxSockets: 64 }));
  try {
    const times = Number(options.times ?? 60);
    const rows: { class: string; matches: number; sqlP50: number; apiP50: number; apiP95: number; ratio: number }[] = [];
    const filters = new Map<string, Filter[]>();
    for (const name of Object.keys(CLASSES)) {
      const those = await filtersOf(client, name);
      filters.set(name, those);
      const sql: number[] = [];
      const api: number[] = [];
      const matches: number[] = [];
      for (let at = -5; at < times; at += 1) {
        const filter = those[(at + 5) % those.length]!;
        let began = performance.now();
        const found = await bySql(client, filter);
        const bySqlMs = performance.now() - began;
        began = performance.now();
        await ask(JSON.stringify({ query: SEARCH, variables: { filter } }), at + 5);
        if (at < 0) continue;
        sql.push(bySqlMs);
        api.push(performance.now() - began);
        matches.push(found);
      }
      const [sqlP50, apiP50] = [quantile(sql, 0.5), quantile(api, 0.5)];
      rows.push({ class: name, matches: quantile(matches, 0.5), sqlP50, apiP50, apiP95: quantile(api, 0.95), ratio: Number((apiP50 / sqlP50).toFixed(2)) });
      say(JSON.stringify(rows.at(-1)));
    }

    // four of five words under 1,000 matches, three of twenty under 4,000, one of twenty more
    const seconds = Number(options.seconds ?? 10);
    const load = new Map<string, number[]>([['middling', []], ['frequent', []], ['very frequent', []]]);
    const chance = new Chance(11);
    const until = performance.now() + seconds * 1000;
    let asked = 0;
    let errors = 0;
    await Promise.all(Array.from({ length: 32 }, async () => {
      while (performance.now() < until) {
        const dice = chance.below(20);
        const name = dice < 16 ? 'middling' : dice < 19 ? 'frequent' : 'very frequent';
        const began = performance.now();
        await ask(JSON.stringify({ query: SEARCH, variables: { filter: chance.one(filters.get(name)!) } }), (asked += 1)).then(() => load.get(name)!.push(performance.now() - began), () => (errors += 1));
      }
    }));
    const underLoad = [...load].map(([name, taken]) => ({ class: name, answers: taken.length, p50: quantile(taken, 0.5), p95: quantile(taken, 0.95) }));
    const all = [...load.values()].flat();

    const { perSecond, ...list } = await compareLists(ask, directory.databaseUrl, seconds, say);
    return {
      concurrency: { lanes: 32, p50: quantile(all, 0.5), p95: quantile(all, 0.95), errors, classes: underLoad },
      listPerSecond: perSecond, rows, list,
    };
  } finally {
    await client.end();
    await directory.close();
  }
}

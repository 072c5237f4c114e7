// How well mistyped names of real organisations are found, and how fast, beside pg_trgm over all the names.
import fs from 'node:fs';
import http from 'node:http';
import pg from 'pg';
import { asker, Chance, openDirectory, quantile } from '../full-directory.mjs';
import { Failure } from '../terminal.mjs';

export const description = 'mistyped names over the full directory: --data DIR [--queries FILE of {"query","id"}] [--database URL, loaded already] [--seed N] [--misses]';

const QUERIES = 500;
const FIRST = 20;
const SEARCH = 'query($words: String) { searchOrganisations(filter: { words: $words }, first: 20) { edges { node { rorId } } } }';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One slip of the fingers: a letter too many, too few, another, or two in the wrong order. */
function slip(text, chance) {
  const places = [...text].flatMap((letter, at) => (/\p{L}/u.test(letter) ? [at] : []));
  const at = chance.one(places);
  const letters = [...text];
  const kind = chance.below(4);
  if (kind === 0) letters.splice(at, 0, chance.one(LETTERS));
  else if (kind === 1) letters.splice(at, 1);
  else if (kind === 2) letters[at] = chance.one(LETTERS);
  else if (/\p{L}/u.test(letters[at + 1] ?? '')) [letters[at], letters[at + 1]] = [letters[at + 1], letters[at]];
  else letters.splice(at, 1);
  return letters.join('');
}

const KINDS = {
  'one typo': (name, chance) => slip(name, chance),
  'two typos': (name, chance) => slip(slip(name, chance), chance),
  'accents dropped': (name, chance) => slip(name.normalize('NFD').replace(/\p{M}/gu, ''), chance),
  'words swapped': (name, chance) => {
    const words = name.split(' ');
    const at = chance.below(Math.max(1, words.length - 1));
    [words[at], words[at + 1]] = [words[at + 1] ?? '', words[at]];
    return words.join(' ').trim();
  },
  'prefix only': (name) => [...name].slice(0, Math.max(8, Math.ceil([...name].length * 0.7))).join('').trim(),
};

async function generate(client, chance) {
  const { rows } = await client.query(
    `select ror_id as id, name from organisation where ror_id is not null and withdrawn_at is null and length(name) between 8 and 120 order by md5(ror_id || 'trefoil') limit 4000`,
  );
  const kinds = Object.keys(KINDS);
  const queries = [];
  for (const { id, name } of rows) {
    const kind = kinds[queries.length % kinds.length];
    if (kind === 'words swapped' && !name.includes(' ')) continue;
    if (kind === 'accents dropped' && name === name.normalize('NFD').replace(/\p{M}/gu, '')) continue;
    queries.push({ query: KINDS[kind](name, chance), id, kind });
    if (queries.length === QUERIES) break;
  }
  return queries;
}

function read(file) {
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    try {
      const { query, id } = JSON.parse(line);
      if (typeof query === 'string' && typeof id === 'string') return { query, id: id.replace(/^https?:\/\/ror\.org\//, ''), kind: 'given' };
    } catch {
      // told below
    }
    throw new Failure(`Line ${at + 1} of ${file} is no {"query", "id"}.`, 'Each line is a JSON object with both, the id a ROR id.');
  });
}

const REFERENCE = `
  select o.ror_id as id from (
    select organisation_id, max(similarity(name, $1)) as alike from eval_name where name % $1 group by organisation_id order by alike desc, organisation_id limit ${FIRST}
  ) found join organisation o on o.id = found.organisation_id order by found.alike desc, o.id`;

export async function run({ options, say }) {
  const directory = await openDirectory({ options, say });
  const client = new pg.Client(directory.databaseUrl);
  await client.connect();
  try {
    await client.query(`create temporary table eval_name as
      select id as organisation_id, lower(unaccent(name)) as name from organisation where withdrawn_at is null
      union select n.organisation_id, lower(unaccent(n.name)) from organisation_name n join organisation o on o.id = n.organisation_id where o.withdrawn_at is null`);
    await client.query('create index on eval_name using gin (name gin_trgm_ops)');
    await client.query('analyze eval_name');
    const queries = options.queries ? read(options.queries) : await generate(client, new Chance(Number(options.seed ?? 7)));
    const ask = asker(directory.url, http, new http.Agent({ keepAlive: true }));
    const ours = { ranks: [], times: [] };
    const theirs = { ranks: [], times: [] };
    const misses = [];
    // warm both
    for (const { query } of queries.slice(0, 30)) {
      await ask(JSON.stringify({ query: SEARCH, variables: { words: query.slice(0, 200) } }));
      await client.query(`select lower(unaccent($1))`, [query]);
    }
    for (const [at, { query, id, kind }] of queries.entries()) {
      const body = JSON.stringify({ query: SEARCH, variables: { words: query.slice(0, 200) } });
      let began = performance.now();
      const answer = JSON.parse(await ask(body, at));
      ours.times.push(performance.now() - began);
      const found = answer.data.searchOrganisations.edges.map(({ node }) => node.rorId);
      ours.ranks.push(found.indexOf(id));
      if (found.indexOf(id) < 0) misses.push({ kind, query, id });
      const { rows: [{ folded }] } = await client.query('select lower(unaccent($1)) as folded', [query]);
      began = performance.now();
      const { rows } = await client.query(REFERENCE, [folded]);
      theirs.times.push(performance.now() - began);
      theirs.ranks.push(rows.findIndex((row) => row.id === id));
    }
    const recall = ({ ranks }, within) => Number((ranks.filter((rank) => rank >= 0 && rank < within).length / ranks.length).toFixed(4));
    if (options.misses) for (const miss of misses) say(JSON.stringify(miss));
    const byKind = Object.fromEntries(
      [...new Set(queries.map(({ kind }) => kind))].map((kind) => {
        const at = queries.flatMap((query, place) => (query.kind === kind ? [place] : []));
        const of = (side) => recall({ ranks: at.map((place) => side.ranks[place]) }, FIRST);
        return [kind, { queries: at.length, recall20: of(ours), reference: of(theirs), p50: quantile(at.map((place) => ours.times[place]), 0.5) }];
      }),
    );
    return {
      queries: queries.length, byKind,
      recall1: recall(ours, 1), recall5: recall(ours, 5), recall20: recall(ours, FIRST),
      p50: quantile(ours.times, 0.5), p95: quantile(ours.times, 0.95),
      reference: { recall1: recall(theirs, 1), recall5: recall(theirs, 5), recall20: recall(theirs, FIRST), p50: quantile(theirs.times, 0.5), p95: quantile(theirs.times, 0.95) },
    };
  } finally {
    await client.end();
    await directory.close();
  }
}

// How long the registers at full size take to be read, what the process weighs, and whether a killed import comes to the same end.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { build, isBuilt } from '../build.mjs';
import { startPostgres } from '../embedded-pg.mjs';
import { Failure } from '../terminal.mjs';

export const description = 'the registers at full size: --data DIR; rows, seconds, RSS, again, killed half-way and resumed; --only-once for the first alone';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
const importer = path.join(root, 'dist/apps/api/import.js');
const rounded = (value) => Number(value.toFixed(1));

/** What is read, in this order. The first is the one the figures are about. */
const FILES = [
  { kind: 'ror', names: ['ror-v2-full.json.gz'] },
  { kind: 'eche', names: ['eche-2026-04-08.xlsx'] },
  { kind: 'domains', names: ['university-domains.jsonl.gz'] },
  { kind: 'projects', names: ['consortia-text.jsonl.gz', 'consortia-network.jsonl.gz'] },
];

/** All that an import writes, as one figure a table: equal for equal contents, whatever ids and times the rows have. */
const CONTENTS = `
  with hashed as (
    select 'organisations' as name, hashtextextended(concat_ws('|', o.name, o.name_language, o.shown_names, o.legal_name, o.type, o.country, o.city, o.website, o.pic, o.oid, o.ror_id,
             o.erasmus_code, o.eche_source, o.eche_from, o.eche_to, o.withdrawn_at is null, heir.ror_id), 0) as hash
      from organisation o left join organisation heir on heir.id = o.successor_id
    union all
    select 'names', hashtextextended(concat_ws('|', o.ror_id, o.pic, n.name, n.language), 0) from organisation_name n join organisation o on o.id = n.organisation_id where o.withdrawn_at is null
    union all
    select 'domains', hashtextextended(concat_ws('|', o.ror_id, o.pic, d.domain, d.source), 0) from organisation_domain d join organisation o on o.id = d.organisation_id
    union all
    select 'relations', hashtextextended(concat_ws('|', ror_id, kind, other_ror_id), 0) from ror_relation
    union all
    select 'successors', hashtextextended(concat_ws('|', ror_id, status, successor_ror_id), 0) from former_ror_id
    union all
    select 'search', hashtextextended(concat_ws('|', o.ror_id, o.pic, (to_jsonb(s) - 'id' - 'newest_at' - 'combination')), 0) from organisation_search s join organisation o on o.id = s.id
    union all
    select 'participants', hashtextextended(concat_ws('|', p.key, p.name, o.ror_id, o.pic), 0) from past_participant p left join organisation o on o.id = p.organisation_id
    union all
    select 'partnerships', hashtextextended(concat_ws('|', o.ror_id, o.pic, p.key, s.projects), 0)
      from past_partnership s join organisation o on o.id = s.organisation_id join past_participant p on p.id = s.participant_id
  )
  select name, count(*)::int as rows, sum(hash)::text as hash from hashed group by name order by name`;

async function contentsOf(url) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(CONTENTS)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the importer; `seconds` after its first progress it is killed, when that is given. */
function start(databaseUrl, kind, files, killAtRecords = null) {
  const env = { ...process.env, DATABASE_URL: databaseUrl, SESSION_SECRET: 'a secret for measuring, long enough to pass', NODE_ENV: 'test' };
  const child = spawn(process.execPath, ['--enable-source-maps', importer, kind, ...files, '--json'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, faults] = ['', ''];
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (faults += data));
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  const report = ended.then(({ code, signal }) => {
    if (code !== 0) throw new Failure(`The import of ${kind} ended with ${code ?? signal}: ${faults.trim().split('\n').at(-1)}`, '');
    return JSON.parse(said.trim().split('\n').at(-1));
  });
  if (killAtRecords === null) return report;
  report.catch(() => undefined);
  return killAt(databaseUrl, killAtRecords, child, ended);
}

/** Kills the importer, without a warning, once so many records have been committed. */
async function killAt(databaseUrl, records, child, ended) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    let done = 0;
    while (done < records && child.exitCode === null) {
      const { rows } = await client.query(`select to_regclass('import_run') is not null as there`);
      if (rows[0].there) done = (await client.query('select coalesce(max(records), 0)::int as done from import_run')).rows[0].done;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    child.kill('SIGKILL');
    await ended;
    return done;
  } finally {
    await client.end();
  }
}

const differing = (one, other) => one.filter((table, at) => table.rows !== other[at]?.rows || table.hash !== other[at]?.hash).map(({ name }) => name);

export async function run({ options, say }) {
  if (typeof options.data !== 'string') throw new Failure('There is nothing to import.', 'Give --data DIR, the folder the registers are in.');
  const files = FILES.map(({ kind, names }) => ({ kind, paths: names.map((name) => path.resolve(process.env.INIT_CWD ?? process.cwd(), options.data, name)) }));
  for (const { paths } of files) for (const file of paths) if (!fs.existsSync(file)) throw new Failure(`${file} is not there.`, 'Check --data.');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trefoil-bench-'));
  fs.chmodSync(folder, 0o711);
  if (!isBuilt(root)) await build(root, { logFile: path.join(folder, 'build.log') });
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), logFile: path.join(folder, 'postgres.log') });
  try {
    const once = await server.ensureDatabase('once').then(() => server.url('once'));
    const steps = {};
    for (const { kind, paths } of files) {
      const { seconds, peakRssMb, read, afterwards, joined } = await start(once, kind, paths);
      steps[kind] = { rows: read, seconds: rounded(seconds), peakRssMb, ...(kind === 'eche' ? afterwards : joined === undefined ? {} : { joined }) };
      say(`${kind}: ${read} records in ${rounded(seconds)} s, at most ${peakRssMb} MB`);
    }
    const { rows, seconds, peakRssMb } = steps.ror;
    const result = { steps, cores: os.availableParallelism(), node: process.versions.node };
    if (!options['only-once']) {
      const first = await contentsOf(once);
      const again = {};
      for (const { kind, paths } of files) {
        const { outcomes, seconds: taken } = await start(once, kind, paths);
        again[kind] = { seconds: rounded(taken), ...outcomes };
        say(`${kind} again: ${rounded(taken)} s`);
      }
      result.again = { ...again, changed: differing(first, await contentsOf(once)) };

      const twice = await server.ensureDatabase('twice').then(() => server.url('twice'));
      const killedAt = await start(twice, 'ror', files[0].paths, Math.floor(rows / 2));
      say(`killed after ${killedAt} records`);
      const resumed = await start(twice, 'ror', files[0].paths);
      for (const { kind, paths } of files.slice(1)) await start(twice, kind, paths);
      const differs = differing(first, await contentsOf(twice));
      result.killed = { atRecord: killedAt, resumedAt: resumed.resumedAt, resumedSeconds: rounded(resumed.seconds), sameResult: differs.length === 0, differs };
      result.contents = Object.fromEntries(first.map(({ name, rows: count }) => [name, count]));
    }
    return { ...result, rows, seconds, peakRssMb };
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

// Holds the merge of the two registers against a list of charter holders whose record of the research registry is known.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { build, isBuilt } from '../build.mjs';
import { startPostgres } from '../embedded-pg.mjs';
import { Failure } from '../terminal.mjs';

export const description = 'the merge of ROR and the charter list against eche-joined-ror.jsonl.gz: --data DIR; precision, recall; --wrong N names some that differ';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
const ROR = 'ror-v2-full.json.gz';
const ECHE = 'eche-2026-04-08.xlsx';
const REFERENCE = 'eche-joined-ror.jsonl.gz';
const share = (part, whole) => (whole === 0 ? null : Number((part / whole).toFixed(4)));

async function readReference(file) {
  const holders = [];
  for await (const line of readline.createInterface({ input: fs.createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity })) {
    if (line.trim() !== '') holders.push(JSON.parse(line));
  }
  return holders;
}

function take(databaseUrl, kind, file) {
  const env = { ...process.env, DATABASE_URL: databaseUrl, SESSION_SECRET: 'a secret for measuring, long enough to pass', NODE_ENV: 'test' };
  const child = spawn(process.execPath, ['--enable-source-maps', path.join(root, 'dist/apps/api/import.js'), kind, file, '--json'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let faults = '';
  child.stderr.on('data', (data) => (faults += data));
  return new Promise((resolve, reject) => {
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Failure(`The import of ${kind} ended with ${code}: ${faults.trim().split('\n').at(-1)}`, ''))));
  });
}

async function readMerge(databaseUrl) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows: joined } = await client.query('select pic, ror_id as ror, name from organisation where pic is not null and ror_id is not null and withdrawn_at is null');
    const { rows: proposed } = await client.query(
      'select holder.pic, other.ror_id as ror, c.reason from organisation_merge_candidate c join organisation holder on holder.id = c.organisation_id join organisation other on other.id = c.other_id',
    );
    return { joined, proposed };
  } finally {
    await client.end();
  }
}

export async function run({ options, say }) {
  if (typeof options.data !== 'string') throw new Failure('There is nothing to merge.', 'Give --data DIR, the folder the registers are in.');
  const at = (name) => path.resolve(process.env.INIT_CWD ?? process.cwd(), options.data, name);
  for (const name of [ROR, ECHE, REFERENCE]) if (!fs.existsSync(at(name))) throw new Failure(`${at(name)} is not there.`, 'Check --data.');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trefoil-eval-'));
  fs.chmodSync(folder, 0o711);
  if (!isBuilt(root)) await build(root, { logFile: path.join(folder, 'build.log') });
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), logFile: path.join(folder, 'postgres.log'), durable: false });
  try {
    const databaseUrl = await server.ensureDatabase('merge').then(() => server.url('merge'));
    await take(databaseUrl, 'ror', at(ROR));
    say('the research registry is in');
    await take(databaseUrl, 'eche', at(ECHE));
    say('the charter list is in and joined');
    return judge(await readReference(at(REFERENCE)), await readMerge(databaseUrl), Number(options.wrong ?? 0), say);
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * `precision` is of the joins whose holder the reference joined too; of the others (`beyond`) it says nothing. The reference
 * gives some records to many holders (schools on the site of their region): an organisation has one PIC, so these cannot
 * all be had, and `oneToOne` leaves them out.
 */
export function judge(reference, { joined, proposed }, wrongShown, say) {
  const expected = new Map(reference.flatMap(({ pic, ror }) => (ror ? [[pic, ror]] : [])));
  const holdersOf = new Map();
  for (const ror of expected.values()) holdersOf.set(ror, (holdersOf.get(ror) ?? 0) + 1);
  const single = new Map([...expected].filter(([, ror]) => holdersOf.get(ror) === 1));
  const names = new Map(reference.map(({ pic, name }) => [pic, name]));
  const against = (known) => {
    const judged = joined.filter(({ pic }) => known.has(pic));
    const right = judged.filter(({ pic, ror }) => known.get(pic) === ror);
    return { judged, right, figures: { precision: share(right.length, judged.length), recall: share(right.length, known.size) } };
  };
  const all = against(expected);
  for (const { pic, ror, name } of all.judged.filter((each) => !all.right.includes(each)).slice(0, wrongShown)) say(`${names.get(pic)} was joined with ${name} (${ror}); the reference has ${expected.get(pic)}`);
  return {
    holders: reference.length,
    inReference: expected.size,
    joined: joined.length,
    right: all.right.length,
    different: all.judged.length - all.right.length,
    beyond: joined.length - all.judged.length,
    forReview: proposed.length,
    forReviewRight: proposed.filter(({ pic, ror }) => expected.get(pic) === ror).length,
    oneToOne: { inReference: single.size, ...against(single).figures },
    ...all.figures,
  };
}

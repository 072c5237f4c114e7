// The whole directory of real organisations, and the API over it, for figures: loaded by the importers into a database of
// its own, or taken as it stands with --database URL.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startApi } from './api-process.mjs';
import { build, isBuilt } from './build.mjs';
import { startPostgres } from './embedded-pg.mjs';
import { freePort } from './processes.mjs';
import { Failure } from './terminal.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');
const SECRET = 'only for figures, on a machine of one’s own';
const FILES = [['ror', ['ror-v2-full.json.gz']], ['eche', ['eche-2026-04-08.csv', 'eche-2026-04-08.xlsx']]];

/** Folders are named from where the command was given. */
function fileIn(data, names) {
  const found = names.map((name) => path.resolve(process.env.INIT_CWD ?? process.cwd(), data, name)).find((file) => fs.existsSync(file));
  if (!found) throw new Failure(`There is no ${names.join(' nor ')} in ${data}.`, 'Give the folder of the register files: --data DIR.');
  return found;
}

async function load(data, env) {
  for (const [kind, names] of FILES) {
    const child = spawn(process.execPath, [path.join(root, 'dist/apps/api/import.js'), kind, fileIn(data, names), '--json'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const code = await new Promise((resolve) => child.once('exit', resolve));
    if (code !== 0) throw new Failure(`The import of ${kind} failed.`, 'Its message stands above.');
  }
}

/**
 * Gives `{ databaseUrl, url, pid, close() }`, the API listening at `url`. Every request may say by X-Forwarded-For whose it
 * is, so that limits by address do not meet.
 */
export async function openDirectory({ options, say }) {
  if (!options.database && typeof options.data !== 'string') throw new Failure('There is nothing to load.', 'Give the folder of the register files: --data DIR.');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trefoil-directory-'));
  fs.chmodSync(folder, 0o711);
  if (!isBuilt(root)) {
    say('building');
    await build(root, { logFile: path.join(folder, 'build.log') });
  }
  let server = null;
  let api = null;
  const close = async () => {
    await api?.stop();
    await server?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    let databaseUrl = options.database;
    if (!databaseUrl) {
      server = await startPostgres({ dataDir: path.join(folder, 'postgres'), logFile: path.join(folder, 'postgres.log') });
      await server.ensureDatabase('trefoil');
      databaseUrl = server.url('trefoil');
    }
    const port = await freePort();
    const env = {
      ...process.env, DATABASE_URL: databaseUrl, SESSION_SECRET: SECRET, PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: `http://127.0.0.1:${port}`,
      TRUST_PROXY: '1', LOG_LEVEL: 'warn', NODE_ENV: '', DEMO_WORLD: '',
    };
    if (server) {
      const began = performance.now();
      await load(options.data, env);
      say(`loaded in ${((performance.now() - began) / 1000).toFixed(0)} s`);
    }
    api = startApi({ entry: path.join(root, 'dist/apps/api/main.js'), env, logFile: path.join(folder, 'api.log') });
    const { url } = await api.ready;
    return { databaseUrl, url: url.replace('localhost', '127.0.0.1').replace(/\/$/, ''), pid: api.pid, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Something that asks GraphQL over connections kept open; throws on errors. Each call may come from another address. */
export function asker(url, http, agent) {
  return (body, address = 1) =>
    new Promise((resolve, reject) => {
      const request = http.request(`${url}/graphql`, {
        method: 'POST', agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-forwarded-for': `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}` },
      }, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode !== 200 || text.startsWith('{"errors"')) reject(new Error(`${response.statusCode}: ${text.slice(0, 300)}`));
          else resolve(text);
        });
      });
      request.on('error', reject);
      request.end(body);
    });
}

export const quantile = (values, share) => {
  const sorted = [...values].sort((one, other) => one - other);
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2));
};

/** The same numbers each run: a linear congruential generator. */
export class Chance {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  below(limit) {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 4_294_967_296) * limit);
  }

  one(list) {
    return list[this.below(list.length)];
  }
}

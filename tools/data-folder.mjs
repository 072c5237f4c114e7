// DATA_DIR: what one installation keeps between starts (database, secret, logs), and the record of who runs from it.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { commandOf, isAlive, waitForExit } from './processes.mjs';
import { Failure } from './terminal.mjs';

/** Makes the folder, and finds out whether it can be written. */
export function prepareDataFolder(folder) {
  const probe = path.join(folder, `.probe-${process.pid}`);
  try {
    // root's database server runs under another account, which must get through
    if (fs.mkdirSync(folder, { recursive: true }) !== undefined && process.getuid?.() === 0) fs.chmodSync(folder, 0o711);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
  } catch (error) {
    const why = { EACCES: 'is not writable', EPERM: 'is not writable', EROFS: 'is on a read-only disk', ENOSPC: 'is on a full disk', ENOTDIR: 'is not a folder', EEXIST: 'is not a folder', ENOENT: 'cannot be made' };
    throw new Failure(`The data folder ${folder} ${why[error.code] ?? `cannot be used (${error.code})`}.`, 'Choose another with DATA_DIR=/some/folder.');
  }
}

/** The secret that signs session cookies: made once, so that sessions survive a restart. */
export function sessionSecret(folder) {
  const file = path.join(folder, 'session-secret');
  try {
    const kept = fs.readFileSync(file, 'utf8').trim();
    if (kept.length >= 32) return kept;
  } catch (error) {
    if (error.code !== 'ENOENT') throw new Failure(`The session secret ${file} cannot be read (${error.code}).`, 'Start as the user who made it, or choose another folder with DATA_DIR.');
  }
  const secret = randomBytes(48).toString('base64url');
  fs.writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

/** Opens a log for appending; one past 20 MB is put aside as `.1` first. */
export function openLog(file) {
  try {
    if (fs.statSync(file).size > 20_000_000) fs.renameSync(file, `${file}.1`);
  } catch {
    // there is none yet
  }
  return fs.openSync(file, 'a', 0o600);
}

const recordFile = (folder) => path.join(folder, 'run.json');

function readRecord(folder) {
  try {
    return JSON.parse(fs.readFileSync(recordFile(folder), 'utf8'));
  } catch {
    return null;
  }
}

/** A process id is handed out again after its process ends: only one with our own command line is ours. */
const isOurs = (pid, mark) => Number.isInteger(pid) && pid !== process.pid && isAlive(pid) && commandOf(pid).includes(mark);

/** Writes down who runs from this folder: `{ launcher, launcherMark, api, apiMark, url }`. */
export function writeRecord(folder, record) {
  fs.writeFileSync(`${recordFile(folder)}.new`, `${JSON.stringify(record)}\n`);
  fs.renameSync(`${recordFile(folder)}.new`, recordFile(folder));
}

export function removeRecord(folder) {
  if (readRecord(folder)?.launcher === process.pid) fs.rmSync(recordFile(folder), { force: true });
}

/** Whether a launcher that lives runs from the folder. */
export function isTaken(folder) {
  const record = readRecord(folder);
  return record !== null && isOurs(record.launcher, record.launcherMark);
}

/**
 * Takes the folder for this process. A launcher that lives keeps it (one that is just stopping is waited for); what a
 * killed one left running is ended, so that its port is free again.
 */
export async function takeFolder(folder) {
  let record = readRecord(folder);
  for (let waited = 0; record && isOurs(record.launcher, record.launcherMark); waited += 100) {
    if (waited >= 3_000) {
      throw new Failure(
        `Trefoil already runs from ${folder}${record.url ? ` at ${record.url}` : ''} (process ${record.launcher}).`,
        'Stop it first, or start another with a DATA_DIR and PORT of its own.',
      );
    }
    await delay(100);
    record = readRecord(folder);
  }
  if (record && isOurs(record.api, record.apiMark)) {
    for (const [signal, patience] of [['SIGTERM', 10_000], ['SIGKILL', 2_000]]) {
      try {
        process.kill(record.api, signal);
      } catch {
        break;
      }
      if (await waitForExit(record.api, patience)) break;
    }
  }
}

// The API as a child process: its messages, its log, and its end.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { openLog } from './data-folder.mjs';
import { Failure } from './terminal.mjs';

const withLauncher = new URL('./with-launcher.mjs', import.meta.url).href;

/** The last fault a log of JSON lines names, or its last line of plain text. */
function lastFault(logFile, from) {
  let said;
  try {
    said = fs.readFileSync(logFile).subarray(from).toString('utf8');
  } catch {
    return null;
  }
  let plain = null;
  for (const line of said.trim().split('\n').reverse()) {
    try {
      const entry = JSON.parse(line);
      if (entry.level >= 50) return entry.err?.message ?? entry.msg ?? null;
    } catch {
      if (/^\w*Error\b/.test(line)) plain ??= line;
    }
  }
  return plain;
}

/**
 * Starts `entry`. It has a process group of its own, so that Ctrl-C reaches only the launcher, which stops things in order.
 *
 * - `logFile: null` lets it write to the terminal.
 * - `onProgress(text)` hears what it is at before it listens.
 *
 * Gives `{ pid, ready: Promise<{ url, demoSignIns }>, ended: Promise<exit code>, stop(), kill() }`; `ready` rejects with a
 * Failure when it ends before it listens.
 */
export function startApi({ entry, env, logFile, onProgress = () => undefined }) {
  const log = logFile === null ? null : openLog(logFile);
  const from = log === null ? 0 : fs.fstatSync(log).size;
  const out = log ?? 'inherit';
  const child = spawn(process.execPath, ['--enable-source-maps', `--import=${withLauncher}`, entry], {
    env, stdio: ['ignore', out, out, 'ipc'], detached: process.platform !== 'win32', windowsHide: true,
  });
  if (log !== null) fs.closeSync(log);
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGTERM' ? 0 : 1)));
    child.once('error', () => resolve(1));
  });
  const ready = new Promise((resolve, reject) => {
    let fatal = null;
    child.on('message', (message) => {
      if (message?.kind === 'progress') onProgress(message.text);
      // the stack of a bug is in the log
      if (message?.kind === 'fatal') fatal = message.text.split(/\n\s+at /)[0];
      if (message?.kind === 'listening') resolve({ url: message.url, demoSignIns: message.demoSignIns ?? [] });
    });
    void ended.then((code) => {
      const fault = fatal ?? (logFile === null ? null : lastFault(logFile, from)) ?? `it ended with ${code} before it was ready`;
      reject(new Failure(`The API did not start: ${fault.replace(/\.?\s*$/, '.')}`, logFile === null ? '' : `Its log is ${logFile}.`));
    });
  });
  ready.catch(() => undefined);
  return {
    pid: child.pid,
    ready,
    ended,
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
    kill: () => child.kill('SIGKILL'),
  };
}

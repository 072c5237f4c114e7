// A built API over a database of its own, to be measured or killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from '../build.mjs';
import { startPostgres } from '../embedded-pg.mjs';
import { freePort } from '../processes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** A database server in the system's temp folder, durable as in production: `{ url, folder, stop() }`. */
export async function openDatabase() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trefoil-drill-'));
  fs.chmodSync(folder, 0o711);
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres') });
  await server.ensureDatabase('trefoil');
  return {
    url: server.url('trefoil'),
    folder,
    async stop() {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The entry of the built product, which is built when its sources are newer. */
export async function builtEntry(logFolder) {
  if (!isBuilt(root)) await build(root, { logFile: path.join(logFolder, 'build.log') });
  return path.join(root, 'dist/apps/api/main.js');
}

/** One instance on a port that stays the same over its lives, with further settings: `{ url, start(), kill(), stop() }`. */
export async function instance(entry, databaseUrl, settings = {}) {
  const port = await freePort();
  let child = null;
  const end = async (signal) => {
    if (!child) return;
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
    child.kill(signal);
    await ended;
    child = null;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    async start() {
      let said = '';
      child = spawn(process.execPath, [entry], {
        env: { PATH: process.env.PATH, NODE_ENV: 'test', DATABASE_URL: databaseUrl, PORT: String(port), TRUST_PROXY: '1', LOG_LEVEL: 'error', SESSION_SECRET: 'a secret for drills, long enough to pass', ...settings },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-4_000)));
      const starting = child;
      await new Promise((resolve, reject) => {
        starting.on('message', (message) => message?.kind === 'listening' && resolve());
        starting.once('exit', () => reject(new Error(`The API did not start: ${said}`)));
      });
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

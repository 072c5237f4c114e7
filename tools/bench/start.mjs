// How long npm start takes until it serves, and what the API then weighs.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from '../build.mjs';
import { freePort } from '../processes.mjs';
import { Failure } from '../terminal.mjs';

export const description = 'cold start (no data) and warm start until ready, RSS of the API; --times N (3), --with-build builds from nothing too';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const rounded = (value) => Number(value.toFixed(2));

/** Resident memory of a process in MB; null where /proc does not tell. */
function rss(pid) {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return null;
  }
}

/** Starts on `folder`, waits until a request is answered, lets it settle, stops. */
async function startOnce(folder, port) {
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(root, 'tools/start.mjs')], {
    cwd: root, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DATA_DIR: folder, PORT: String(port), PUBLIC_URL: '', DATABASE_URL: '', npm_lifecycle_event: '' },
  });
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  const ended = new Promise((resolve) => child.once('close', resolve));
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (answer?.ok) break;
    if (child.exitCode !== null) throw new Failure(said.trim() || `npm start ended with ${child.exitCode}.`, '');
    await delay(20);
  }
  const readySeconds = (performance.now() - began) / 1000;
  const page = await fetch(`http://127.0.0.1:${port}/en`);
  await page.text();
  const firstPageSeconds = (performance.now() - began) / 1000;
  await delay(2_000);
  const rssMb = rss(JSON.parse(fs.readFileSync(path.join(folder, 'run.json'), 'utf8')).api);
  const stopping = performance.now();
  child.kill('SIGTERM');
  await ended;
  return { readySeconds, firstPageSeconds, rssMb, stopSeconds: (performance.now() - stopping) / 1000 };
}

export async function run({ options, say }) {
  const times = Number(options.times ?? 3);
  const port = await freePort();
  const result = {};
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trefoil-bench-'));
  fs.chmodSync(folder, 0o711);
  try {
    if (options['with-build']) {
      for (const made of ['dist/apps', 'dist/.build-stamp']) fs.rmSync(path.join(root, made), { recursive: true, force: true });
      process.env.NX_SKIP_NX_CACHE = 'true';
    }
    if (!isBuilt(root)) {
      const began = performance.now();
      await build(root, { logFile: path.join(folder, 'build.log') });
      result.buildSeconds = rounded((performance.now() - began) / 1000);
      say(`built in ${result.buildSeconds} s`);
    }
    const cold = [];
    const warm = [];
    for (let i = 0; i < times; i += 1) {
      const data = path.join(folder, String(i));
      cold.push(await startOnce(data, port));
      warm.push(await startOnce(data, port));
      say(`cold ${cold[i].readySeconds.toFixed(2)} s, warm ${warm[i].readySeconds.toFixed(2)} s, RSS ${warm[i].rssMb?.toFixed(0)} MB`);
    }
    const middle = (runs, key) => (runs[0][key] === null ? null : rounded(median(runs.map((each) => each[key]))));
    return {
      ...result, times,
      coldStartSeconds: middle(cold, 'readySeconds'),
      warmStartSeconds: middle(warm, 'readySeconds'),
      warmFirstPageSeconds: middle(warm, 'firstPageSeconds'),
      coldApiRssMb: middle(cold, 'rssMb'),
      warmApiRssMb: middle(warm, 'rssMb'),
      stopSeconds: middle(warm, 'stopSeconds'),
      node: process.versions.node, cores: os.availableParallelism(),
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

// npm run dev: API and site rebuilt as they are edited, and served again in about two seconds. The embedded database, its
// data and its demo world are those of npm start.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startApi } from './api-process.mjs';
import { prepareDataFolder, removeRecord, sessionSecret, takeFolder, writeRecord } from './data-folder.mjs';
import { apiEnvironment, followNpm, launcherMark, requireDatabase, requirePort, startDatabase } from './launch.mjs';
import { packageBin } from './package-bin.mjs';
import { bold, dim, failureLine, green, red, seconds, step } from './terminal.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');
const entry = path.join(root, 'dist/apps/api/main.js');
const children = new Set();

/** The three builds that watch their sources: a message from each whenever it has built, or has failed to. */
const BUILDS = [
  { name: 'api', config: 'apps/api/vite.config.ts', build: {} },
  { name: 'site', config: 'apps/web/vite.config.ts', build: {} },
  { name: 'pages', config: 'apps/web/vite.config.ts', build: { ssr: true } },
];

/** Vite keeps one NODE_ENV and one working folder for a process: each build has its own. */
const WATCHER = `
  import { build } from 'vite';
  const { config, build: options } = JSON.parse(process.argv[1]);
  const watcher = await build({ configFile: config, logLevel: 'error', build: { ...options, watch: {} } });
  let failed = false;
  watcher.on('event', (event) => {
    if (event.code === 'START') {
      failed = false;
      process.send({ kind: 'started' });
    }
    if (event.code === 'BUNDLE_END') event.result?.close();
    if (event.code === 'ERROR') {
      failed = true;
      process.send({ kind: 'failed', text: 'does not build: what is wrong stands above' });
    }
    // an end follows an error too
    if (event.code === 'END' && !failed) process.send({ kind: 'built' });
  });
  process.on('disconnect', () => process.exit());
`;

function watch({ name, ...build }, onEvent) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', WATCHER, JSON.stringify(build)], { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  children.add(child);
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (message.kind !== 'started') resolve();
      onEvent(name, message);
    });
    child.once('exit', (code) => {
      onEvent(name, { kind: 'failed', text: `is not watched any more (${code})` });
      resolve();
    });
  });
}

function generate() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [packageBin('@graphql-codegen/cli', 'graphql-codegen'), '--config', 'codegen.ts', '--silent'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    children.add(child);
    child.once('exit', (code) => {
      children.delete(child);
      resolve(code === 0);
    });
  });
}

/** Runs `action` soon after the last of several changes. */
function soon(action, milliseconds = 30) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}

/** The API's log, a line of JSON each, as a person reads it. */
function readable(line) {
  let entry;
  try {
    entry = JSON.parse(line);
  } catch {
    return line;
  }
  const { level, time, msg, req, res, responseTime, err } = entry;
  const clock = dim(new Date(time).toTimeString().slice(0, 8));
  const what = req ? `${req.method} ${req.path ?? req.url} ${res?.statusCode ?? ''} ${dim(`${responseTime ?? ''} ms`)}` : msg;
  const mark = level >= 50 ? red('error ') : level >= 40 ? 'warn ' : '';
  return `${clock} ${mark}${what}${err?.stack ? `\n${err.stack}` : ''}`;
}

/** Prints what is appended to the log file from now on. */
function follow(file) {
  let position = fs.existsSync(file) ? fs.statSync(file).size : 0;
  let half = '';
  setInterval(() => {
    const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size < position) position = 0;
    if (size === position) return;
    const buffer = Buffer.alloc(size - position);
    const handle = fs.openSync(file, 'r');
    fs.readSync(handle, buffer, 0, buffer.length, position);
    fs.closeSync(handle);
    position = size;
    const lines = (half + buffer.toString('utf8')).split('\n');
    half = lines.pop();
    lines.forEach((line) => console.log(readable(line)));
  }, 200).unref();
}

async function main() {
  const env = process.env;
  const folder = path.resolve(root, env.DATA_DIR || '.data');
  const logFile = path.join(folder, 'api.log');
  prepareDataFolder(folder);
  await takeFolder(folder);
  const { port, host } = await requirePort(env);
  const record = { launcher: process.pid, launcherMark: launcherMark(), url: `http://localhost:${port}` };
  writeRecord(folder, record);

  let server = null;
  let api = null;
  let stopping = false;
  let restarting = Promise.resolve();
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    for (const child of children) child.kill('SIGTERM');
    await restarting.catch(() => undefined);
    await api?.stop();
    await server?.stop();
    removeRecord(folder);
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  followNpm(stop);

  try {
    const at = step('Generating the typed documents');
    await generate();
    at.done('Typed documents');
    if (env.DATABASE_URL) await requireDatabase(env.DATABASE_URL);
    else server = await startDatabase(folder);
    const secret = sessionSecret(folder);
    let changedAt = 0;
    let told = false;
    follow(logFile);

    /** One restart at a time; edits made meanwhile are served by the next. */
    const restart = () => {
      restarting = restarting.then(async () => {
        if (stopping) return;
        const began = changedAt;
        // an open page's WebSocket would be drained politely; here nobody waits for that
        const tooLong = setTimeout(() => api?.kill(), 500);
        await api?.stop();
        clearTimeout(tooLong);
        api = startApi({
          entry, logFile, env: apiEnvironment(env, { port, host, secret, embedded: server !== null, databaseUrl: server?.url('trefoil') ?? env.DATABASE_URL }),
        });
        writeRecord(folder, { ...record, api: api.pid, apiMark: path.basename(entry) });
        try {
          const { url, demoSignIns } = await api.ready;
          console.log(`${green('✓')} ${bold(url)} ${told ? `serves the change ${dim(seconds(performance.now() - began))}` : dim('edit away; Ctrl-C stops everything')}`);
          if (!told) demoSignIns.forEach(({ email, password, organisation }) => console.log(`    ${email}   ${password}   ${dim(organisation ?? '')}`));
          told = true;
        } catch (error) {
          if (!stopping) console.error(failureLine('✗', error));
        }
      });
    };

    const building = new Set(BUILDS.map(({ name }) => name));
    const broken = new Set();
    let isFirst = true;
    // the API carries all three builds: it starts anew once each of them stands
    const settled = soon(() => {
      if (changedAt > 0 && building.size === 0 && broken.size === 0) restart();
    });
    const onEvent = (name, { kind, text }) => {
      if (stopping) return;
      if (kind === 'started') {
        if (!isFirst && building.size === 0) changedAt = performance.now();
        building.add(name);
        return;
      }
      building.delete(name);
      if (kind === 'failed') {
        broken.add(name);
        console.error(`${red('✗')} ${name} ${text}`);
      } else {
        broken.delete(name);
        settled();
      }
    };
    const first = step('Building');
    await Promise.all(BUILDS.map((each) => watch(each, onEvent)));
    first.done('Built; sources are watched');
    isFirst = false;
    if (broken.size === 0) restart();

    const regenerate = soon(() => void generate(), 50);
    for (const watched of ['apps/web/src', 'libs/api-contract']) {
      fs.watch(path.join(root, watched), { recursive: true }, (_, file) => {
        if (file?.endsWith('.graphql')) regenerate();
      });
    }
  } catch (error) {
    console.error(failureLine('Cannot start:', error));
    process.exitCode = 1;
    await stop();
  }
}

try {
  await main();
} catch (error) {
  console.error(failureLine('Cannot start:', error));
  process.exitCode = 1;
}

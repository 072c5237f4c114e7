import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isBuilt, sourceStamp } from './build.mjs';
import { startPostgres, stopPostgres } from './embedded-pg.mjs';
import { freePort, isAlive, waitForExit } from './processes.mjs';

const launcher = fileURLToPath(new URL('./fixtures/start-fake.mjs', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
let folder;
let port;
const running = [];

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trefoil-tools-'));
  fs.chmodSync(folder, 0o711);
  port = await freePort();
});

afterEach(async () => {
  for (const child of running.splice(0)) {
    child.kill('SIGKILL');
  }
  const record = JSON.parse(fs.existsSync(path.join(folder, 'data/run.json')) ? fs.readFileSync(path.join(folder, 'data/run.json'), 'utf8') : '{}');
  if (record.api) await waitForExit(record.api, 5_000);
  await stopPostgres(path.join(folder, 'data/postgres'));
  fs.rmSync(folder, { recursive: true, force: true });
});

/** The launcher with the fake API, as npm start would run it. */
function start(env = {}) {
  const inherited = { ...process.env, DATABASE_URL: '', DEMO_WORLD: '', SESSION_SECRET: '' };
  const child = spawn(process.execPath, [launcher], {
    env: { ...inherited, PORT: String(port), DATA_DIR: path.join(folder, 'data'), ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const run = { child, out: '', err: '', ended: new Promise((resolve) => child.once('close', (code) => resolve(code))) };
  child.stdout.on('data', (data) => (run.out += data));
  child.stderr.on('data', (data) => (run.err += data));
  run.ready = (async () => {
    for (const until = Date.now() + 40_000; !run.out.includes('Ctrl-C stops everything'); await new Promise((r) => setTimeout(r, 20))) {
      if (child.exitCode !== null || Date.now() > until) throw new Error(`it did not start: ${run.out}${run.err}`);
    }
  })();
  run.ready.catch(() => undefined);
  return run;
}

function ask() {
  return new Promise((resolve, reject) => {
    http.get(`http://127.0.0.1:${port}`, async (response) => resolve(JSON.parse((await response.toArray()).join('')))).once('error', reject);
  });
}

/** Ends with code 1 and one line on standard error. */
async function complaint(run) {
  expect(await run.ended).toBe(1);
  expect(run.err.trim().split('\n')).toHaveLength(1);
  return run.err.trim();
}

test('starts database and API, tells where, and stops both when asked', async () => {
  const run = start();
  await run.ready;
  expect(run.out).toContain(`http://localhost:${port}`);
  expect(run.out).toMatch(/anna@lakeside\.example\s+a password\s+Lakeside University/);
  const { pid, demoWorld } = await ask();
  expect(demoWorld).toBe('true');
  expect(fs.statSync(path.join(folder, 'data/session-secret')).mode & 0o777).toBe(0o600);
  run.child.kill('SIGINT');
  expect(await run.ended).toBe(0);
  expect(isAlive(pid)).toBe(false);
  expect(fs.existsSync(path.join(folder, 'data/postgres/postmaster.pid'))).toBe(false);
  expect(fs.existsSync(path.join(folder, 'data/run.json'))).toBe(false);
});

test('starts again by itself after everything was killed outright', async () => {
  const first = start();
  await first.ready;
  const { pid } = await ask();
  first.child.kill('SIGKILL');
  await first.ended;
  const second = start();
  await second.ready;
  const answer = await ask();
  expect(answer.starts).toBe(2);
  expect(answer.pid).not.toBe(pid);
  expect(isAlive(pid)).toBe(false);
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
});

test('a second start from the same folder says that one runs already', async () => {
  const first = start();
  await first.ready;
  expect(await complaint(start({ PORT: String(await freePort()) }))).toContain(`already runs from ${path.join(folder, 'data')} at http://localhost:${port}`);
  expect((await ask()).starts).toBe(1);
});

test('says when the port is taken', async () => {
  const squatter = net.createServer().listen(port, '127.0.0.1');
  try {
    expect(await complaint(start())).toMatch(new RegExp(`Port ${port} is taken\\. .*PORT=${port + 1} npm start`));
  } finally {
    squatter.close();
  }
});

test('says when the port is no port', async () => {
  expect(await complaint(start({ PORT: 'three' }))).toContain('PORT is three, which is no port number.');
});

test('says when the data folder cannot be used', async () => {
  fs.writeFileSync(path.join(folder, 'file'), '');
  expect(await complaint(start({ DATA_DIR: path.join(folder, 'file/data') }))).toMatch(/The data folder .* is not a folder\. Choose another with DATA_DIR/);
});

(process.getuid?.() === 0 ? test.skip : test)('says when the data folder is not writable (root may write anywhere)', async () => {
  fs.mkdirSync(path.join(folder, 'closed'), { mode: 0o555 });
  expect(await complaint(start({ DATA_DIR: path.join(folder, 'closed') }))).toContain('is not writable');
});

test('says when the database of DATABASE_URL cannot be reached', async () => {
  const line = await complaint(start({ DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/nothing` }));
  expect(line).toMatch(/The database at 127\.0\.0\.1:\d+ cannot be reached: nothing listens there\. Check DATABASE_URL/);
});

test('leaves the demo world out of a database that is not the embedded one', async () => {
  const database = await startPostgres({ dataDir: path.join(folder, 'other/postgres'), durable: false });
  try {
    const run = start({ DATABASE_URL: database.url(), DEMO_WORLD: 'true' });
    await run.ready;
    expect((await ask()).demoWorld).toBeNull();
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(fs.existsSync(path.join(folder, 'data/postgres'))).toBe(false);
  } finally {
    await database.stop();
  }
});

test('says what the API found wrong', async () => {
  expect(await complaint(start({ FAKE_FAULT: 'MAIL_FROM: is too short' }))).toContain('The API did not start: MAIL_FROM: is too short.');
  expect(fs.existsSync(path.join(folder, 'data/postgres/postmaster.pid'))).toBe(false);
});

describe('the build', () => {
  /** A workspace whose api is "built" by the given command. */
  function workspace(command) {
    const write = (file, text) => {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), text);
    };
    write('package.json', '{ "name": "example", "private": true }');
    write('nx.json', JSON.stringify({ analytics: false, neverConnectToCloud: true, useDaemonProcess: false }));
    write('apps/api/project.json', JSON.stringify({ name: 'api', root: 'apps/api', targets: { build: { command } } }));
    write('apps/api/src/main.ts', 'export {};');
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  }
  const outputs = 'mkdir -p dist/apps/api dist/apps/web/client dist/apps/web/server && touch dist/apps/api/main.js dist/apps/web/server/entry-server.js';

  test('is remembered until a source or what was built changes', async () => {
    workspace(outputs);
    expect(isBuilt(folder)).toBe(false);
    await build(folder, { logFile: path.join(folder, 'build.log') });
    expect(isBuilt(folder)).toBe(true);
    const before = sourceStamp(folder);
    fs.writeFileSync(path.join(folder, 'apps/api/src/main.ts'), 'export { };');
    expect(sourceStamp(folder)).not.toBe(before);
    expect(isBuilt(folder)).toBe(false);
    fs.writeFileSync(path.join(folder, 'apps/api/src/main.ts'), 'export {};');
    await build(folder, { logFile: path.join(folder, 'build.log') });
    fs.writeFileSync(path.join(folder, 'dist/apps/api/main.js'), '// put there by hand');
    expect(isBuilt(folder)).toBe(false);
  });

  test('that fails is told in a line, with where the rest is', async () => {
    workspace("echo 'src/main.ts(1,1): error TS1005: expected' && exit 1");
    await expect(build(folder, { logFile: path.join(folder, 'build.log') })).rejects.toMatchObject({
      message: 'The build failed: src/main.ts(1,1): error TS1005: expected.',
      remedy: expect.stringContaining(path.join(folder, 'build.log')),
    });
  });
});

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPostgres } from './embedded-pg.mjs';
import { linkLibraries } from './pg-place.mjs';
import { isAlive, waitForExit } from './processes.mjs';

const isRoot = process.getuid?.() === 0;
let folder;
let server = null;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trefoil-tools-'));
  fs.chmodSync(folder, 0o711);
});

afterEach(async () => {
  await server?.stop();
  server = null;
  fs.rmSync(folder, { recursive: true, force: true });
});

const dataDir = () => path.join(folder, 'postgres');
const start = async (options = {}) => (server = await startPostgres({ dataDir: dataDir(), ...options }));

async function query(url, text) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the server in a process that is then killed outright. Gives the server's id and port. */
function startAndDie() {
  const module = fileURLToPath(new URL('./embedded-pg.mjs', import.meta.url));
  const script = `import { startPostgres } from ${JSON.stringify(module)};
    const { pid, port } = await startPostgres({ dataDir: ${JSON.stringify(dataDir())} });
    process.stdout.write(JSON.stringify({ pid, port }), () => process.kill(process.pid, 'SIGKILL'));`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (data) => (said += data));
    child.once('close', () => (said ? resolve(JSON.parse(said)) : reject(new Error('the child started no server'))));
  });
}

test('keeps data, port and password from one start to the next', async () => {
  const first = await start();
  await first.ensureDatabase('trefoil');
  await query(first.url('trefoil'), "create table kept as select 'Åbo Akademi' as name");
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const second = await start();
  await second.ensureDatabase('trefoil');
  expect(second.port).toBe(first.port);
  expect(await query(second.url('trefoil'), 'select name from kept')).toEqual([{ name: 'Åbo Akademi' }]);
});

test('sorts by Unicode and lets nobody in without the password', async () => {
  const { url, port } = await start({ durable: false });
  const [{ provider }] = await query(url(), 'select datlocprovider as provider from pg_database where datname = current_database()');
  expect(provider).toBe('i');
  await expect(query(`postgres://postgres@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toThrow(/password/);
  expect(fs.statSync(`${dataDir()}.json`).mode & 0o777).toBe(0o600);
});

test('adopts the server that a killed launcher left running', async () => {
  const left = await startAndDie();
  expect(isAlive(left.pid)).toBe(true);
  const { adopted, pid, port, url } = await start();
  expect({ adopted, pid, port }).toEqual({ adopted: true, ...left });
  expect(await query(url(), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('recovers what was committed after the server itself was killed', async () => {
  const first = await start();
  await query(first.url(), 'create table acknowledged as select 1 as n');
  process.kill(first.pid, 'SIGKILL');
  await waitForExit(first.pid, 5_000);
  const second = await start();
  expect(second.adopted).toBe(false);
  expect(await query(second.url(), 'select n from acknowledged')).toEqual([{ n: 1 }]);
});

test('recovers after launcher and server were both killed, and nobody has reaped the server', async () => {
  const left = await startAndDie();
  process.kill(left.pid, 'SIGKILL');
  const { adopted, url } = await start();
  expect(adopted).toBe(false);
  expect(await query(url(), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('is not held up by a process id that now belongs to another program', async () => {
  await (await start()).stop();
  fs.writeFileSync(path.join(dataDir(), 'postmaster.pid'), `${process.pid}\n${dataDir()}\n1\n5432\n\n127.0.0.1\n`);
  expect((await start()).adopted).toBe(false);
});

test('begins anew where making the database was cut short', async () => {
  fs.mkdirSync(`${dataDir()}.new`);
  fs.writeFileSync(path.join(`${dataDir()}.new`, 'PG_VERSION'), '18\n');
  const { url } = await start({ durable: false });
  expect(await query(url(), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('takes another port when the remembered one is in use', async () => {
  const first = await start();
  await first.stop();
  const { createServer } = await import('node:net');
  const squatter = createServer().listen(first.port, '127.0.0.1');
  try {
    const second = await start();
    expect(second.port).not.toBe(first.port);
  } finally {
    squatter.close();
  }
});

test('refuses in one line a database made by another version', async () => {
  await (await start({ durable: false })).stop();
  fs.writeFileSync(path.join(dataDir(), 'PG_VERSION'), '15\n');
  server = null;
  await expect(startPostgres({ dataDir: dataDir() })).rejects.toThrow(/was made by PostgreSQL 15; this is PostgreSQL \d+\.$/);
});

test('makes the links of the libraries when install scripts were off', () => {
  const native = path.join(folder, 'native');
  fs.mkdirSync(path.join(native, 'lib'), { recursive: true });
  fs.writeFileSync(path.join(native, 'lib/libicuuc.so.60.2'), 'library');
  fs.writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libicuuc.so.60.2', target: 'native/lib/libicuuc.so.60' }]));
  linkLibraries(native);
  linkLibraries(native);
  expect(fs.readFileSync(path.join(native, 'lib/libicuuc.so.60'), 'utf8')).toBe('library');
});

(isRoot ? test : test.skip)('puts the data where its account can reach it when a folder of root is closed (root only)', async () => {
  fs.chmodSync(folder, 0o700);
  const notices = [];
  const elsewhere = await start({ durable: false, notice: (line) => notices.push(line) });
  expect(elsewhere.dataDir.startsWith(folder)).toBe(false);
  expect(notices).toEqual([expect.stringContaining(elsewhere.dataDir)]);
  await elsewhere.stop();
  fs.rmSync(path.dirname(elsewhere.dataDir), { recursive: true, force: true });
});

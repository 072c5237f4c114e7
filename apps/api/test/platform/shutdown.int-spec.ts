import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { drill } from '../../../../tools/drill/kill.mjs';
import { instance } from '../../../../tools/live-api/instance.mjs';
import { createTestDatabase } from '../../../../tools/test-database.mjs';

const IN_FLIGHT = 3;
// Under the root, so that packages are found; by process, so that two runs never run each other's.
const built = path.resolve(`dist/tools/api-${process.pid}`);

let child: ChildProcess | undefined;
beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '-c', 'apps/api/vite.config.ts', '--logLevel', 'error', '--outDir', built]);
}, 60_000);
afterAll(async () => {
  child?.kill('SIGKILL');
  await rm(built, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

test('told to end, the process takes no more requests, answers those it has, and ends', async () => {
  const database = await createTestDatabase();
  const port = await freePort();
  const said: string[] = [];
  const api = spawn(process.execPath, [path.join(built, 'main.js')], {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', DATABASE_URL: database.url, PORT: String(port), SESSION_SECRET: 'a secret for tests, long enough to pass' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child = api;
  for (const stream of [api.stdout, api.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const ended = once(api, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  await Promise.race([
    new Promise<void>((resolve) => api.on('message', (message: { kind: string }) => message.kind === 'listening' && resolve())),
    ended.then(() => Promise.reject(new Error(`It did not start: ${said.join('')}`))),
  ]);

  const client = new pg.Client(database.url);
  await client.connect();
  await client.query('begin');
  await client.query('lock table organisation_search in access exclusive mode');
  const answers = Array.from({ length: IN_FLIGHT }, async () => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ directory { organisationCount } }"}',
    });
    return { status: response.status, body: await response.json() };
  });
  const waiting = 'select count(*)::int as count from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())';
  while ((await client.query<{ count: number }>(waiting)).rows[0]!.count < IN_FLIGHT);

  const told = performance.now();
  api.kill('SIGTERM');
  while (await isOpen(port)) expect(performance.now() - told).toBeLessThan(5_000);
  await client.query('commit');
  await client.end();
  expect(await Promise.all(answers)).toEqual(answers.map(() => ({ status: 200, body: { data: { directory: { organisationCount: 0 } } } })));
  const [code, signal] = await ended;
  expect(code === 0 || signal === 'SIGTERM').toBe(true);
  expect(performance.now() - told).toBeLessThan(8_000);
  expect(said.join('')).not.toMatch(/"level":(50|60)/);
  await database.drop();
}, 30_000);

test('killed at random while people write, it loses nothing it acknowledged and doubles nothing', async () => {
  const database = await createTestDatabase();
  const found = await drill({ databaseUrl: database.url, entry: path.join(built, 'main.js'), kills: 2, writers: 6 });
  expect(found).toMatchObject({ lost: 0, doubled: 0, untold: 0, toldTwice: 0 });
  expect(found.acknowledged).toBeGreaterThanOrEqual(6);
  await database.drop();
}, 60_000);

test('killed in the middle of a mail, it delivers that mail again under the same Message-ID', async () => {
  const database = await createTestDatabase();
  const ids: (string | undefined)[] = [];
  let onMail: (accept: () => void) => void = () => undefined;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      void simpleParser(stream).then(({ messageId }) => {
        ids.push(messageId);
        onMail(done);
      });
    },
  });
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const api = await instance(path.join(built, 'main.js'), database.url, { SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}` });
  await api.start();
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query(`insert into person (email, name, locale, password_hash, is_demo, created_at) values ('aino@person.example', 'Aino', 'fi', 'x', true, now())`);

  const inMidMail = new Promise<void>((resolve) => (onMail = () => resolve()));
  await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"mutation { requestPasswordReset(input: { email: \\"aino@person.example\\", locale: fi }) { checkYourMail } }"}',
  });
  await inMidMail;
  await api.kill();
  // It would be taken for alive for some seconds more.
  await client.query(`update graphile_worker._private_jobs set locked_at = locked_at - interval '1 minute' where locked_by is not null`);
  const delivered = new Promise<void>((resolve) => {
    onMail = (accept) => {
      accept();
      resolve();
    };
  });
  await api.start();
  await delivered;
  expect(ids).toHaveLength(2);
  expect(ids[1]).toBe(ids[0]);
  await api.stop();
  expect((await client.query(`select from graphile_worker._private_jobs where payload->>'sealed' is not null`)).rowCount).toBe(0);
  await client.end();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
  await database.drop();
}, 60_000);

import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { buildDraftIdea } from '../builders/build-idea';
import { aProfile } from '../builders/build-organisation';
import { buildPerson, PASSWORD } from '../builders/build-person';
import type { ApiError, Browser } from '../harness/browser';
import { DatabaseProxy } from '../harness/database-proxy';
import { startTestApp, type TestApp } from '../harness/test-app';

const POOL = 2;

let app: TestApp;
const log: string[] = [];
beforeEach(async () => {
  log.length = 0;
  app = await startTestApp({ LOG_LEVEL: 'debug', DATABASE_POOL_SIZE: String(POOL) }, { write: (line) => log.push(line) });
});
afterEach(() => app.stop());

const sql = (statement: string, parameters: unknown[] = []) => app.app.get(UnitOfWork).manager.query(statement, parameters);

/** What a request is answered with, and how long that takes. */
async function ask(browser: Browser, query: string) {
  const began = performance.now();
  const response = await browser.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: ApiError[] };
  return { status: response.status, retryAfter: response.headers.get('retry-after'), data, code: errors?.[0]?.extensions.code, ms: performance.now() - began };
}

/** Runs `act` with a connection of its own to the database of the test. */
async function beside<T>(act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(app.databaseUrl);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

const TERMINATE = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
const DIRECTORY = '{ directory { organisationCount } }';

describe('a fault nobody foresaw', () => {
  test('is told as an id alone, under which the log has the rest', async () => {
    await sql('drop table search_word, organisation_search');
    const { data, errors } = await app.browser().ask(DIRECTORY);
    expect(data).toBeNull();
    expect(errors).toEqual([
      { message: 'INTERNAL', locations: expect.anything(), path: ['directory'], extensions: { code: 'INTERNAL', kind: 'INTERNAL', errorId: expect.stringMatching(/^[\da-f-]{36}$/) } },
    ]);
    const { err, level } = JSON.parse(log.find((line) => line.includes(errors![0]!.extensions.errorId!))!) as { level: number; err: Record<string, string> };
    expect(level).toBe(50);
    expect(err.message).toBe('relation "organisation_search" does not exist');
    expect(err.query).toContain('organisation_search');
    expect(err.stack).toContain('search.repository');
  });

  test('leaves nothing half done', async () => {
    const { browser } = await buildPerson(app);
    await sql('alter table membership add constraint nobody_joins check (false) not valid');
    const name = `Half ${randomUUID()}`;
    expect(await browser.refusal('createOrganisation', { profile: aProfile({ name }) })).toBe('INTERNAL');
    expect(await sql('select from organisation where name = $1', [name])).toEqual([]);
  });

  test('and all else keep passwords, tokens and what people write out of the log', async () => {
    const canaries = { password: 'canary password 1f0c', text: 'canary text 77ab', email: 'canary-93d2@new.example' };
    const browser = app.browser();
    await browser.mutate('register', { email: canaries.email, locale: 'en' }, 'checkYourMail');
    const token = /token=([\w-]+)/.exec((await app.mailTo(canaries.email)).text)![1]!;
    await browser.fetch(`/en/confirm?token=${token}`);
    await browser.mutate('confirmEmail', { token, name: 'Somebody', password: canaries.password }, 'viewer { id }');
    await browser.refusal('signIn', { email: canaries.email, password: `not the ${canaries.password}` });
    const { organisation } = await buildDraftIdea(app);
    // Rows the database refuses are quoted by it, and statements carry their parameters.
    await sql('alter table project_idea add constraint no_more_ideas check (false) not valid');
    const content = { title: canaries.text, language: 'en', action: 'KA210', callYear: 2026, body: canaries.text };
    expect(await organisation.owner.browser.refusal('draftIdea', { asOrganisationId: organisation.id, content })).toBe('INTERNAL');
    const logged = log.join('\n');
    expect(logged).toContain('no_more_ideas');
    const [{ hash }] = (await sql(`select password_hash as hash from person where email = $1`, [canaries.email])) as [{ hash: string }];
    const secrets = [...Object.values(canaries), PASSWORD, token, hash, decodeURIComponent(browser.cookie), browser.cookie.split('=')[1]!];
    expect(secrets.filter((secret) => logged.includes(secret))).toEqual([]);
  });
});

describe('without the database', () => {
  test('a request is told to come again, and is served again by the same process once there is one', async () => {
    const proxy = await DatabaseProxy.before(app.databaseUrl);
    const behind = await startTestApp({ DATABASE_URL: proxy.url });
    const { browser } = await buildPerson(behind);
    await proxy.cut();
    for (const who of [behind.browser(), browser]) {
      const answer = await ask(who, '{ viewer { id } directory { organisationCount } }');
      expect(answer).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE', retryAfter: expect.stringMatching(/^\d+$/) });
      expect(answer.ms).toBeLessThan(3_000);
    }
    expect((await browser.fetch('/health/live')).status).toBe(200);
    const ready = await browser.fetch('/health/ready');
    expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '2']);
    await proxy.restore();
    const again = performance.now();
    while ((await ask(browser, '{ viewer { id } }')).status !== 200) expect(performance.now() - again).toBeLessThan(5_000);
    expect((await ask(browser, '{ viewer { id } }')).data).toEqual({ viewer: { id: expect.any(String) } });
    await behind.app.close();
    await proxy.cut();
  });

  test('whose connections were all cut, the next request is served', async () => {
    const { browser } = await buildPerson(app);
    for (let time = 0; time < 3; time += 1) {
      await beside((client) => client.query(TERMINATE));
      const answers = [await ask(browser, '{ viewer { id } }'), await ask(browser, '{ viewer { id } }'), await ask(browser, '{ viewer { id } }')];
      for (const { status, code } of answers.slice(0, -1)) expect([200, 503]).toContain(code ? status : 200);
      expect(answers.at(-1)).toMatchObject({ status: 200, data: { viewer: { id: expect.any(String) } } });
    }
  });

  test('that went away in the middle of a statement, the request is told to come again and nothing is stored', async () => {
    const { organisation } = await buildDraftIdea(app);
    const title = `Cut ${randomUUID()}`;
    const draft = beside(async (client) => {
      await client.query('begin');
      await client.query('lock table project_idea in exclusive mode');
      const input = { asOrganisationId: organisation.id, content: { title, language: 'en', action: 'KA210', callYear: 2026 } };
      const answer = organisation.owner.browser.mutate('draftIdea', input, 'idea { id }');
      await waiting(client);
      await client.query(TERMINATE);
      return answer;
    });
    expect((await draft).errors![0]!.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', params: { retryAfterSeconds: 5 } });
    expect(await sql('select from project_idea where title = $1', [title])).toEqual([]);
  });
});

test('no statement and no forgotten transaction holds a connection for ever', async () => {
  expect(await sql(`select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle`)).toEqual([{ statement: '30s', idle: '1min' }]);
});

test('while every connection is taken, a request waits for a bounded time and the process still says that it lives', async () => {
  await beside(async (client) => {
    await client.query('begin');
    await client.query('lock table search_count in access exclusive mode');
    const stuck = Array.from({ length: POOL }, () => ask(app.browser(), DIRECTORY));
    await waiting(client, POOL);
    const answer = await ask(app.browser(), DIRECTORY);
    expect(answer).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE', retryAfter: expect.stringMatching(/^\d+$/) });
    expect(answer.ms).toBeLessThan(4_000);
    expect((await app.browser().fetch('/health/live')).status).toBe(200);
    await client.query('commit');
    for (const { status } of await Promise.all(stuck)) expect(status).toBe(200);
  });
  expect(await ask(app.browser(), DIRECTORY)).toMatchObject({ status: 200 });
});

/** Until so many other connections wait for a lock of this one. */
async function waiting(client: pg.Client, count = 1): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ waiting: number }>(
      'select count(*)::int as waiting from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())',
    );
    if (rows[0]!.waiting >= count) return;
  }
}

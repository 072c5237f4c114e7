import { randomUUID } from 'node:crypto';
import { type JobHandler, type JobKind, Jobs } from '../../src/platform/jobs/jobs';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { startTestApp, type TestApp } from '../harness/test-app';

interface Errand {
  readonly id: string;
}
const ERRAND: JobKind<Errand> = { name: 'errand' };

/** A promise one fulfils oneself. */
function aSignal(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

/** What each instance did, and how one waits for it. */
class Diary {
  readonly done: string[] = [];
  private readonly waiting = new Map<string, () => void>();

  readonly note: JobHandler<Errand> = async ({ id }) => {
    this.done.push(id);
    this.waiting.get(id)?.();
  };

  until(id: string): Promise<void> {
    return this.done.includes(id) ? Promise.resolve() : new Promise((resolve) => this.waiting.set(id, resolve));
  }
}

const diary = new Diary();
let handler: JobHandler<Errand> = diary.note;
const start = (overrides: Readonly<Record<string, string>> = {}) =>
  startTestApp({ DATABASE_POOL_SIZE: '1', ...overrides }, undefined, (app) => app.get(Jobs).handle(ERRAND, (payload, run) => handler(payload, run)));

let app: TestApp;
let other: TestApp;
beforeAll(async () => {
  app = await start();
  other = await start({ DATABASE_URL: app.databaseUrl });
});
beforeEach(() => {
  handler = diary.note;
});
afterAll(async () => {
  await other.app.close();
  await app.stop();
});

const enqueue = (id: string, options = {}) => app.app.get(Jobs).enqueue(ERRAND, { id }, options);
const inTransaction = <T>(act: () => Promise<T>) => app.app.get(UnitOfWork).run(act);
const stored = (id: string) =>
  app.app.get(UnitOfWork).manager.query<{ attempts: number; is_due: boolean; locked_by: string | null; last_error: string | null }[]>(
    `select attempts, run_at <= now() as is_due, locked_by, last_error from graphile_worker._private_jobs where payload->>'id' = $1`,
    [id],
  );

test('a job of a transaction that is undone never was; of one that is committed it is run once, however many instances there are', async () => {
  const [undone, ...ids] = Array.from({ length: 21 }, () => randomUUID());
  await inTransaction(async () => {
    await enqueue(undone!);
    throw new Error('undone');
  }).catch(() => undefined);
  await inTransaction(async () => {
    for (const id of ids) await enqueue(id);
    expect(diary.done).toEqual([]);
  });
  await Promise.all(ids.map((id) => diary.until(id)));
  expect([...diary.done].sort()).toEqual([...ids].sort());
});

test('a job of the future waits; another of its key takes its place, and it can be cancelled', async () => {
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
  const at = new Date(Date.now() + 3_600_000);
  await enqueue(first, { at, key: 'reminder' });
  await enqueue(second, { at, key: 'reminder' });
  expect(await stored(first)).toEqual([]);
  expect(await stored(second)).toMatchObject([{ is_due: false, attempts: 0 }]);
  await app.app.get(Jobs).cancel('reminder');
  expect(await stored(second)).toEqual([]);
  await enqueue(third, { at: new Date(Date.now() - 1_000) });
  await diary.until(third);
});

test('a job that fails is tried again later, and sooner when hurried', async () => {
  const id = randomUUID();
  const attempts: number[] = [];
  const failed = new Promise<void>((resolve) => {
    handler = async (payload, { attempt, isLastAttempt }) => {
      attempts.push(attempt);
      expect(isLastAttempt).toBe(false);
      if (attempt > 1) return diary.note(payload, { attempt, isLastAttempt, signal: new AbortController().signal });
      resolve();
      throw new Error('not today');
    };
  });
  await enqueue(id);
  await failed;
  let [row] = await stored(id);
  while (row?.locked_by) [row] = await stored(id);
  expect(row).toMatchObject({ attempts: 1, is_due: false, last_error: 'not today' });
  await app.app.get(Jobs).hurry(ERRAND, 0);
  await diary.until(id);
  expect(attempts).toEqual([1, 2]);
});

test('what a killed worker held is done by another; what a living one holds is left to it', async () => {
  const id = randomUUID();
  const held = randomUUID();
  const hold = aSignal();
  const holding = aSignal();
  handler = (payload, run) => {
    if (payload.id !== held) return diary.note(payload, run);
    holding.resolve();
    return hold.promise;
  };
  await enqueue(held);
  await holding.promise;
  const { manager } = app.app.get(UnitOfWork);
  await manager.query(`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_by is not null`);
  // As a process leaves it behind that was killed: locked, and its connection gone.
  await enqueue(id, { at: new Date(Date.now() + 3_600_000) });
  await manager.query(
    `update graphile_worker._private_jobs set attempts = 1, run_at = now(), locked_by = 'pool-killed', locked_at = now() - interval '1 minute' where payload->>'id' = $1`,
    [id],
  );
  const third = await start({ DATABASE_URL: app.databaseUrl });
  await diary.until(id);
  expect(await stored(held)).toMatchObject([{ locked_by: expect.stringMatching(/^pool-/), attempts: 1 }]);
  hold.resolve();
  await third.app.close();
});

test('where jobs are off they are enqueued and left to others', async () => {
  const quiet = await startTestApp({ JOBS: 'off' });
  await quiet.app.get(Jobs).enqueue(ERRAND, { id: 'left' });
  const { manager } = quiet.app.get(UnitOfWork);
  const [row] = await manager.query(`select count(*)::int as workers from pg_stat_activity where application_name = 'trefoil-jobs' and datname = current_database()`);
  expect(row).toEqual({ workers: 0 });
  await quiet.stop();
});

test('told to end, an instance lets a job end that is nearly done, and gives back one that is not', async () => {
  const leaving = await start({ DATABASE_URL: app.databaseUrl });
  await other.app.close();
  const [near, far] = [randomUUID(), randomUUID()];
  const begun = new Set<string>();
  const bothBegun = aSignal();
  const ends = aSignal();
  handler = async (payload, run) => {
    begun.add(payload.id);
    if (begun.size === 2) bothBegun.resolve();
    await (payload.id === near ? ends.promise : new Promise(() => undefined));
    return diary.note(payload, run);
  };
  const { manager } = leaving.app.get(UnitOfWork);
  await enqueue(near);
  await enqueue(far);
  await bothBegun.promise;
  const closing = Promise.all([leaving.app.close(), app.app.close()]);
  ends.resolve();
  await closing;
  expect(diary.done).toContain(near);
  other = await startTestApp({ DATABASE_URL: app.databaseUrl, JOBS: 'off' });
  app = other;
  expect(manager.connection.isInitialized).toBe(false);
  expect(await stored(near)).toEqual([]);
  expect(await stored(far)).toMatchObject([{ locked_by: null, attempts: 1 }]);
});

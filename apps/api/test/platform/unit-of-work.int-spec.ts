import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { startTestApp, type TestApp } from '../harness/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.app.get(UnitOfWork).manager.query('create table derived (id text)');
});
afterAll(() => app.stop());

const derived = async () => (await app.app.get(UnitOfWork).manager.query<{ id: string }[]>('select id from derived')).map(({ id }) => id);

/** A refresh that keeps what it was called with, and writes it down. */
function aRefresh() {
  const calls: (readonly string[])[] = [];
  const refresh = async (ids: readonly string[]) => {
    calls.push(ids);
    await app.app.get(UnitOfWork).manager.query('insert into derived select unnest($1::text[])', [ids]);
  };
  return { calls, refresh };
}

test('what is derived is refreshed once at the end of the transaction, for all that was asked, and joined ones too', async () => {
  const work = app.app.get(UnitOfWork);
  const { calls, refresh } = aRefresh();
  const order: string[] = [];
  const other = async () => void order.push(`other after ${calls.length}`);
  await work.run(async () => {
    await work.beforeCommit(refresh, ['1', '2']);
    await work.run(() => work.beforeCommit(refresh, ['2', '3']));
    await work.beforeCommit(other, ['1']);
    expect(calls).toEqual([]);
  });
  expect(calls).toEqual([['1', '2', '3']]);
  expect(order).toEqual(['other after 1']);
  expect(await derived()).toEqual(['1', '2', '3']);
});

test('outside of any transaction it is refreshed at once', async () => {
  const { calls, refresh } = aRefresh();
  await app.app.get(UnitOfWork).beforeCommit(refresh, ['4']);
  expect(calls).toEqual([['4']]);
});

test('a refresh that fails undoes the transaction, and one is not called for what is undone', async () => {
  const work = app.app.get(UnitOfWork);
  const { calls, refresh } = aRefresh();
  const fails = () => Promise.reject(new Error('the refresh failed'));
  const whole = work.run(async () => {
    await work.beforeCommit(refresh, ['5']);
    await work.beforeCommit(fails, ['5']);
  });
  await expect(whole).rejects.toThrow('the refresh failed');
  expect([calls, (await derived()).includes('5')]).toEqual([[['5']], false]);

  const undone = work.run(async () => {
    await work.beforeCommit(refresh, ['6']);
    throw new Error('the use case failed');
  });
  await expect(undone).rejects.toThrow('the use case failed');
  expect(calls).toHaveLength(1);
});

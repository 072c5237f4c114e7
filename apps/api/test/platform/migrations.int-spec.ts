import { DataSource } from 'typeorm';
import { createTestDatabase } from '../../../../tools/test-database.mjs';
import { dataSourceOptions } from '../../src/platform/database/data-source-options';
import { migrate } from '../../src/platform/database/migrate';
import { startTestApp } from '../harness/test-app';

/** What libraries own (sessions, rate limits), news and search tables stand outside the entities; so do their indexes. */
const OUTSIDE_THE_ENTITIES = /session|rate_limit|search|"outbox"|"news"/;

test('the migrated schema is what the entities say', async () => {
  const test = await startTestApp();
  const { upQueries } = await test.app.get(DataSource).driver.createSchemaBuilder().log();
  await test.stop();
  expect(upQueries.map(({ query }) => query).filter((query) => !OUTSIDE_THE_ENTITIES.test(query))).toEqual([]);
});

test('migrations go down to nothing and up again', async () => {
  const { url, drop } = await createTestDatabase(null);
  const applied = await migrate(url);
  const source = await new DataSource(dataSourceOptions(url, 2)).initialize();
  for (let left = applied.length; left > 0; left -= 1) await source.undoLastMigration();
  const tables = await source.query<{ name: string }[]>(`select table_name as name from information_schema.tables where table_schema = 'public'`);
  expect(tables.map(({ name }) => name)).toEqual(['migration']);
  await source.destroy();
  expect(await migrate(url)).toEqual(applied);
  expect(await migrate(url)).toEqual([]);
  await drop();
});

test('instances that start together migrate once', async () => {
  const { url, drop } = await createTestDatabase(null);
  const runs = await Promise.all([migrate(url), migrate(url)]);
  expect(runs.map((applied) => applied.length > 0).sort()).toEqual([false, true]);
  await drop();
});

import { DataSource } from 'typeorm';
import { installJobs } from '../jobs/install-jobs';
import { dataSourceOptions } from './data-source-options';

/** Any number; instances that start together take turns on it. */
const MIGRATION_LOCK = 72_310_517;

/** Brings a database to the newest schema, once, however many instances start together. Returns the names applied. */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
  const source = new DataSource(dataSourceOptions(databaseUrl, 2));
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await installJobs(databaseUrl);
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

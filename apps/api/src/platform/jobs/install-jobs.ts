import { Logger, runMigrations } from 'graphile-worker';

/** Brings the worker's own schema, `graphile_worker`, to the version of the library. Not to be run twice at once. */
export async function installJobs(databaseUrl: string): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, maxPoolSize: 1, concurrency: 1, logger: new Logger(() => () => undefined) });
}

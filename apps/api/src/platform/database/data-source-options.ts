import { migrations } from '@trefoil/migrations';
import type { DataSourceOptions } from 'typeorm';
import { SnakeNamingStrategy } from './snake-naming.strategy';

/** How long a request waits for a connection before it is told to come back. */
const CONNECTION_WAIT_MS = 2_000;

/** One set of options for the running process, the migrations and the tests. */
export function dataSourceOptions(url: string, poolSize: number) {
  return {
    type: 'postgres',
    url,
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    migrationsRun: false,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    poolSize,
    extra: { connectionTimeoutMillis: CONNECTION_WAIT_MS, application_name: 'trefoil' },
  } as const satisfies DataSourceOptions;
}

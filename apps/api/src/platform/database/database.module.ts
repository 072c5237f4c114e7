import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '../config/config';
import { dataSourceOptions } from './data-source-options';
import { UnitOfWork } from './unit-of-work';

/** No statement, and no transaction that has stopped asking, holds a connection for ever. Migrations may take longer. */
const STATEMENT_MS = 30_000;
const IDLE_IN_TRANSACTION_MS = 60_000;

const bounded = (options: ReturnType<typeof dataSourceOptions>) => ({
  ...options,
  // Told to the server; and for a server that no longer answers, kept count of here.
  extra: { ...options.extra, statement_timeout: STATEMENT_MS, idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS, query_timeout: STATEMENT_MS + 1_000 },
});

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        ...bounded(dataSourceOptions(config.databaseUrl, config.databasePoolSize)),
        autoLoadEntities: true,
        retryAttempts: 0,
      }),
    }),
  ],
  providers: [UnitOfWork],
  exports: [UnitOfWork],
})
export class DatabaseModule {}

import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import pino from 'pino';
import { AppModule } from './app.module';
import { readConfig } from './platform/config/config';
import { printApplicationSchema } from './platform/graphql/print-schema';

/** Writes the contract: `node print-schema.js FILE`. */
const config = readConfig({ DATABASE_URL: 'postgres://unused', SESSION_SECRET: 'unused'.repeat(8) });
await writeFile(process.argv[2] ?? 'libs/api-contract/schema.graphql', await printApplicationSchema(AppModule.forRoot(config, pino({ level: 'silent' }))));

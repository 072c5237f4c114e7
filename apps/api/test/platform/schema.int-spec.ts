import { readFile } from 'node:fs/promises';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import pino from 'pino';
import { AppModule } from '../../src/app.module';
import { readConfig } from '../../src/platform/config/config';
import { printApplicationSchema } from '../../src/platform/graphql/print-schema';
import { startTestApp } from '../harness/test-app';

const committed = () => readFile('libs/api-contract/schema.graphql', 'utf8');

test('the committed contract is what the code says: npx nx schema api writes it anew', async () => {
  const config = readConfig({ DATABASE_URL: 'postgres://unused', SESSION_SECRET: 'unused'.repeat(8) });
  expect(await printApplicationSchema(AppModule.forRoot(config, pino({ level: 'silent' })))).toBe(await committed());
});

test('the running schema is the committed one', async () => {
  const app = await startTestApp();
  const running = printSchema(lexicographicSortSchema(app.app.get(GraphQLSchemaHost).schema));
  await app.stop();
  expect(`${running}\n`).toBe(await committed());
});

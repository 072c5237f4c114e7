import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DestinationStream } from 'pino';
import { Like, Not } from 'typeorm';
import { createApp } from '../../src/create-app';
import { Clock } from '../../src/platform/clock/clock';
import { timeRetold } from '../../src/platform/clock/retelling';
import { type Config, readConfig } from '../../src/platform/config/config';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { createLogger } from '../../src/platform/logging/logging';
import { KeptMail } from '../../src/platform/mail/kept-mail.entity';
import { createTestDatabase } from '../../../../tools/test-database.mjs';
import { Browser } from './browser';

/** The application under test, listening, over a database of its own. */
export interface TestApp {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly databaseUrl: string;
  /** A visitor with cookies of their own; each comes from another address, so that rate limits do not meet. */
  browser(): Browser;
  /** The newest mail kept for this address, of this subject and without these words where they are named; waits until there is one. */
  mailTo(address: string, subject?: string, without?: string): Promise<KeptMail>;
  travel(to: Date): void;
  stop(): Promise<void>;
}

let visitors = 0;

/**
 * Starts the whole product over a clone of the migrated template; `logTo` gets its log as it would be written, and `prepare`
 * sees the application before it is started.
 */
export async function startTestApp(
  overrides: Readonly<Record<string, string>> = {},
  logTo?: DestinationStream,
  prepare: (app: NestExpressApplication) => void = () => undefined,
): Promise<TestApp> {
  const database = await createTestDatabase();
  const config: Config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    SESSION_SECRET: 'a secret for tests, long enough to pass',
    PORT: '0',
    PUBLIC_URL: 'http://trefoil.test',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal',
    TRUST_PROXY: '1',
    DATABASE_POOL_SIZE: '4',
    ...overrides,
  });
  const app = await createApp(config, createLogger(config, logTo));
  prepare(app);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    app,
    url,
    databaseUrl: database.url,
    browser: () => {
      visitors += 1;
      return new Browser(url, `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`);
    },
    mailTo: (address, subject, without) => waitForMail(app, address, subject, without),
    travel: (to) => {
      app.get(Clock).now = () => timeRetold() ?? to;
    },
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** Mails leave after the answer: looks until it is there, for five seconds. */
async function waitForMail(app: NestExpressApplication, address: string, subject?: string, without?: string): Promise<KeptMail> {
  const until = Date.now() + 5_000;
  do {
    const mail = await app.get(UnitOfWork).manager.findOne(KeptMail, { where: { to: address, ...(subject && { subject }), ...(without && { text: Not(Like(`%${without}%`)) }) }, order: { id: 'DESC' } });
    if (mail) return mail;
    await new Promise((resolve) => setImmediate(resolve));
  } while (Date.now() < until);
  throw new Error(`No mail${subject ? ` '${subject}'` : ''} came for ${address}`);
}

import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { ModeratorService } from './modules/accounts';
import { InvalidConfig, readProcessConfig } from './platform/config/config';
import { migrate } from './platform/database/migrate';
import { createLogger, NestLogger } from './platform/logging/logging';

const USAGE = `Usage: npm run moderators -- grant ADDRESS | revoke ADDRESS | list`;

const say = (text: string) => void process.stdout.write(`${text}\n`);

class Refused extends Error {}

async function run(): Promise<void> {
  const [act = '', address, ...more] = process.argv.slice(2);
  const isList = act === 'list' && address === undefined;
  const isChange = (act === 'grant' || act === 'revoke') && address !== undefined && more.length === 0;
  if (!isList && !isChange) throw new Refused(USAGE);
  const config = readProcessConfig();
  await migrate(config.databaseUrl);
  const logger = createLogger({ ...config, logLevel: 'warn' });
  const app = await NestFactory.createApplicationContext(AppModule.forRoot({ ...config, runsJobs: false }, logger), { logger: new NestLogger(logger), abortOnError: false });
  try {
    const moderators = app.get(ModeratorService);
    if (address !== undefined) {
      const isNew = await moderators.set(address, act === 'grant');
      if (isNew === null) throw new Refused(`Nobody has an account with the address ${address}. They register first.`);
      const standing = act === 'grant' ? 'a moderator' : 'no moderator';
      say(isNew ? `${address} is ${standing} from now on.` : `${address} was ${standing} already.`);
    } else {
      const list = await moderators.list();
      say(list.length === 0 ? 'There is no moderator.' : list.map(({ email, name }) => `${email}\t${name}`).join('\n'));
    }
  } finally {
    await app.close();
  }
}

run().then(
  () => process.exit(0),
  (fault: unknown) => {
    const isMendable = fault instanceof Refused || fault instanceof InvalidConfig;
    process.stderr.write(`${isMendable ? fault.message : `It failed: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`}\n`);
    process.exit(1);
  },
);

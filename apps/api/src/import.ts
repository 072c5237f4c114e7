import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { importers, Refused, USAGE } from './importers';
import { UnreadableFile } from './modules/organisations';
import { InvalidConfig, readProcessConfig } from './platform/config/config';
import { migrate } from './platform/database/migrate';
import { createLogger, NestLogger } from './platform/logging/logging';

const OPTIONS = ['--json', '--dry-run'];

const say = (text: string) => void process.stdout.write(`${text}\n`);

async function run(): Promise<number> {
  const args = process.argv.slice(2);
  const [kind = '', ...paths] = args.filter((argument) => !OPTIONS.includes(argument));
  const importer = importers[kind.toLowerCase()];
  if (!importer || paths.length === 0 || paths.some((path) => path.startsWith('--'))) throw new Refused(USAGE);
  const options = { asJson: args.includes('--json'), isRehearsal: args.includes('--dry-run') };
  const start = await importer(paths, options);
  const config = readProcessConfig();
  await migrate(config.databaseUrl);
  const logger = createLogger({ ...config, logLevel: 'warn' });
  const app = await NestFactory.createApplicationContext(AppModule.forRoot({ ...config, runsJobs: false }, logger), { logger: new NestLogger(logger), abortOnError: false });
  app.enableShutdownHooks();
  const began = performance.now();
  try {
    const { report, text, isWhole } = await start(app);
    const seconds = (performance.now() - began) / 1000;
    const peakRssMb = process.resourceUsage().maxRSS / 1024;
    if (options.asJson) say(JSON.stringify({ ...report, seconds: Number(seconds.toFixed(2)), peakRssMb: Math.round(peakRssMb) }));
    else say(`${text}\n  ${seconds.toFixed(1)} s, at most ${Math.round(peakRssMb)} MB of memory`);
    return isWhole ? 0 : 1;
  } finally {
    await app.close();
  }
}

run().then(
  (code) => process.exit(code),
  (fault: unknown) => {
    const isMendable = fault instanceof Refused || fault instanceof InvalidConfig || fault instanceof UnreadableFile;
    const text = isMendable ? fault.message : `The import failed: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`;
    process.stderr.write(`${text}\n`);
    process.exit(1);
  },
);

import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import cliProgress from 'cli-progress';
import { AppModule } from './app.module';
import { describeReport, openRegisterFile, type Register, RegisterImportService, UnreadableFile } from './modules/organisations';
import { InvalidConfig, readProcessConfig } from './platform/config/config';
import { migrate } from './platform/database/migrate';
import { createLogger, NestLogger } from './platform/logging/logging';

const USAGE = `npm run import -- ror FILE    the Research Organization Registry's dump, schema version 2 (JSON, plain or gzip)
npm run import -- eche FILE   the Commission's list of charter holders (xlsx or csv)
  --json                      the report as one line of JSON`;

const KINDS: Readonly<Record<string, Register>> = { ror: 'ROR', eche: 'ECHE' };

/** What a person can mend, said in one line. */
class Refused extends Error {}

const say = (text: string) => void process.stdout.write(`${text}\n`);

function readArguments(args: readonly string[]): { register: Register; path: string; asJson: boolean } {
  const [kind = '', path, ...more] = args.filter((argument) => argument !== '--json');
  const register = KINDS[kind.toLowerCase()];
  if (!register || !path || more.length > 0) throw new Refused(USAGE);
  return { register, path, asJson: args.includes('--json') };
}

/** A bar where somebody watches; nothing where output is kept. */
function progressBar(progress: () => number): { say: (read: number) => void; stop: () => void } {
  if (!process.stdout.isTTY) return { say: () => undefined, stop: () => undefined };
  const began = performance.now();
  const bar = new cliProgress.SingleBar({ format: '  {bar} {percentage} % | {read} records | {rate}/s | {eta_formatted} left', hideCursor: true, etaBuffer: 50 }, cliProgress.Presets.shades_classic);
  bar.start(100, 0, { read: 0, rate: 0 });
  return {
    say: (read) => bar.update(Math.floor(progress() * 100), { read, rate: Math.round((read * 1000) / (performance.now() - began)) }),
    stop: () => bar.stop(),
  };
}

async function run(): Promise<number> {
  const { register, path, asJson } = readArguments(process.argv.slice(2));
  const file = await openRegisterFile(register, path);
  const config = readProcessConfig();
  await migrate(config.databaseUrl);
  const logger = createLogger({ ...config, logLevel: 'warn' });
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config, logger), { logger: new NestLogger(logger), abortOnError: false });
  app.enableShutdownHooks();
  const began = performance.now();
  const bar = progressBar(file.progress);
  try {
    const report = await app.get(RegisterImportService).import(register, file.readings, bar.say);
    bar.stop();
    const seconds = (performance.now() - began) / 1000;
    const peakRssMb = process.resourceUsage().maxRSS / 1024;
    if (asJson) say(JSON.stringify({ ...report, seconds: Number(seconds.toFixed(2)), peakRssMb: Math.round(peakRssMb) }));
    else say(`${describeReport(report)}\n  ${seconds.toFixed(1)} s, at most ${Math.round(peakRssMb)} MB of memory`);
    return report.brokenOff ? 1 : 0;
  } finally {
    bar.stop();
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

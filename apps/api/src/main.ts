import { createApp } from './create-app';
import { DemoWorldService } from './demo/demo-world.service';
import { InvalidConfig, readProcessConfig } from './platform/config/config';
import { migrate } from './platform/database/migrate';
import { createLogger } from './platform/logging/logging';
import { tellLauncher } from './platform/logging/launcher';

async function start(): Promise<void> {
  const config = readProcessConfig();
  const logger = createLogger(config);
  tellLauncher({ kind: 'progress', text: 'Bringing the database up to date' });
  const applied = await migrate(config.databaseUrl);
  logger.info({ applied }, 'The database is up to date');
  const app = await createApp(config, logger);
  // What modules do upon events is registered while the application initialises.
  await app.init();
  const demoSignIns = config.demoWorld ? await app.get(DemoWorldService).prepare((text) => tellLauncher({ kind: 'progress', text })) : [];
  await app.listen(config.port, config.host);
  logger.info({ url: config.publicUrl }, 'Listening');
  tellLauncher({ kind: 'listening', url: config.publicUrl, demoSignIns });
}

/** One line that says what is wrong and what to do, for what a person can mend. */
function explain(fault: unknown): string | null {
  if (fault instanceof InvalidConfig) return fault.message;
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${String((fault as { port?: number }).port)} is taken: stop what uses it, or set PORT to another.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000') {
    return `The database at DATABASE_URL cannot be used (${String((fault as Error).message || code)}): check that it runs and that the address is right.`;
  }
  return null;
}

start().catch((fault: unknown) => {
  const text = explain(fault) ?? (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  tellLauncher({ kind: 'fatal', text });
  process.stderr.write(`${text}\n`);
  process.exit(1);
});

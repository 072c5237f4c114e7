// Jest's global setup: one embedded server for the run, in the system's temp folder, with a migrated template database.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres, stopPostgres } from './embedded-pg.mjs';
import { isAlive } from './processes.mjs';
import { loadTs } from './load-ts.mjs';
import { createTemplate } from './test-database.mjs';

const PREFIX = 'trefoil-test-';

/** Ends and removes what a killed run left behind: its folder's name carries the process id. */
async function sweep() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const left = path.join(os.tmpdir(), name);
    try {
      await stopPostgres(path.join(left, 'postgres'));
      fs.rmSync(left, { recursive: true, force: true });
    } catch {
      // another user's; theirs to sweep
    }
  }
}

export default async function setUp() {
  await sweep();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  fs.chmodSync(folder, 0o711);
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), durable: false });
  globalThis.__TEST_PG__ = { server, folder };
  process.env.TEST_PG_URL = server.url();
  const { migrate } = await loadTs('apps/api/src/platform/database/migrate.ts');
  await createTemplate(migrate);
}

// Runs one of the API's commands against DATABASE_URL, or against the embedded database of DATA_DIR, whether the product
// runs just now or not.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from './build.mjs';
import { isTaken, prepareDataFolder, removeRecord, sessionSecret, takeFolder, writeRecord } from './data-folder.mjs';
import { launcherMark, requireDatabase, startDatabase } from './launch.mjs';
import { failureLine, step } from './terminal.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** With the arguments this process was given; `refusal` begins what is said when it cannot be run. */
export async function runBesideTheProduct(script, refusal) {
  const folder = path.resolve(root, process.env.DATA_DIR || '.data');
  let server = null;
  try {
    prepareDataFolder(folder);
    const isRunning = isTaken(folder);
    if (!isBuilt(root)) {
      const at = step('Building, which takes a minute the first time');
      await build(root, { logFile: path.join(folder, 'build.log') });
      at.done('Built');
    }
    let databaseUrl = process.env.DATABASE_URL;
    let stop = null;
    if (databaseUrl) await requireDatabase(databaseUrl);
    else {
      if (!isRunning) {
        await takeFolder(folder);
        writeRecord(folder, { launcher: process.pid, launcherMark: launcherMark() });
      }
      server = await startDatabase(folder);
      databaseUrl = server.url('trefoil');
      if (!isRunning) stop = () => server.stop();
    }
    // Ctrl-C reaches the importer by itself; it is waited for, so that the database outlives it
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    const child = spawn(process.execPath, ['--enable-source-maps', path.join(root, `dist/apps/api/${script}`), ...process.argv.slice(2)], {
      // files are named from where the command was given
      cwd: process.env.INIT_CWD ?? process.cwd(),
      stdio: 'inherit',
      env: { ...process.env, DATABASE_URL: databaseUrl, SESSION_SECRET: process.env.SESSION_SECRET || sessionSecret(folder) },
    });
    process.exitCode = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
    await stop?.();
    removeRecord(folder);
  } catch (error) {
    console.error(failureLine(refusal, error));
    removeRecord(folder);
    process.exitCode = 1;
  }
}

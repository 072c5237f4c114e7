// Others that serve the list of organisations from the same database, each a process of its own as the API is.
import { fork, spawn } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const postgraphileFolder = `${here}postgraphile`;

function start(file, databaseUrl, execArgv = []) {
  const child = fork(file, [], { execArgv, env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let faults = '';
  child.stderr.on('data', (data) => (faults = (faults + data).slice(-4_000)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const close = async () => {
    child.kill();
    await ended;
  };
  return new Promise((resolve, reject) => {
    child.once('message', ({ url }) => resolve({ url, close }));
    void ended.then((code) => reject(new Error(`${file} ended with ${code}: ${faults.trim()}`)));
  });
}

const isInstalled = () => {
  try {
    const { version } = JSON.parse(fs.readFileSync(`${postgraphileFolder}/node_modules/postgraphile/package.json`, 'utf8'));
    return version === JSON.parse(fs.readFileSync(`${postgraphileFolder}/package.json`, 'utf8')).dependencies.postgraphile;
  } catch {
    return false;
  }
};

/** By its own lock file, beside the project's packages and not among them. */
async function install() {
  const child = spawn('npm', ['ci', '--no-audit', '--no-fund'], { cwd: postgraphileFolder, stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32' });
  let faults = '';
  child.stderr.on('data', (data) => (faults += data));
  const code = await new Promise((resolve) => {
    child.once('close', resolve);
    child.once('error', (fault) => {
      faults += fault.message;
      resolve(1);
    });
  });
  if (code !== 0) throw new Error(/^npm (?:error|ERR!) (?!code).*$/m.exec(faults)?.[0] ?? faults.trim().split('\n').at(-1));
}

/** The raw floor. */
export const startFloor = (databaseUrl) => start(`${here}floor.mjs`, databaseUrl);

/** Nest, Apollo and TypeORM's find with its relation. */
export const startTypeorm = (databaseUrl) => start(`${here}run-typeorm.mjs`, databaseUrl);

/** PostGraphile, installed when it is first wanted; null, and said so, where it cannot be. */
export async function startPostgraphile(databaseUrl, say) {
  try {
    if (!isInstalled()) {
      say('installing PostGraphile');
      await install();
    }
  } catch (fault) {
    say(`PostGraphile is left out, since it cannot be installed: ${fault.message}`);
    return null;
  }
  return start(`${postgraphileFolder}/server.mjs`, databaseUrl, [`--import=${new URL('postgraphile/with-resolvers.mjs', import.meta.url).href}`]);
}

// Builds the product when its sources changed since the last build. Nx would find that out too, in some seconds;
// a warm start has none to spare, so a stamp of the source files and of what was built is compared first.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { packageBin } from './package-bin.mjs';
import { Failure } from './terminal.mjs';

const SOURCE_FOLDERS = ['apps/api', 'apps/web', 'libs', 'migrations'];
const SOURCE_FILES = ['package.json', 'package-lock.json', 'nx.json', 'tsconfig.base.json', 'codegen.ts'];
const OUTPUTS = ['dist/apps/api/main.js', 'dist/apps/web/client', 'dist/apps/web/server/entry-server.js'];
const isGenerated = (name) => name.endsWith('.graphql.ts') || name === 'schema-types.ts';

function digest(root, entries) {
  const hash = createHash('sha256');
  const visit = (relative) => {
    const stat = fs.statSync(path.join(root, relative), { throwIfNoEntry: false });
    if (!stat) {
      hash.update(`${relative} absent\n`);
    } else if (stat.isDirectory()) {
      for (const name of fs.readdirSync(path.join(root, relative)).sort()) {
        if (name !== 'node_modules' && !isGenerated(name)) visit(`${relative}/${name}`);
      }
    } else {
      hash.update(`${relative} ${stat.size} ${stat.mtimeMs}\n`);
    }
  };
  entries.forEach(visit);
  return hash.digest('hex');
}

const stampFile = (root) => path.join(root, 'dist/.build-stamp');

/** What the sources look like now: names, sizes and times of change. */
export function sourceStamp(root) {
  return digest(root, [...SOURCE_FOLDERS, ...SOURCE_FILES]);
}

/** Whether what lies in dist is what these sources gave. */
export function isBuilt(root, sources = sourceStamp(root)) {
  if (!OUTPUTS.every((output) => fs.existsSync(path.join(root, output)))) return false;
  try {
    return fs.readFileSync(stampFile(root), 'utf8') === `${sources} ${digest(root, ['dist/apps'])}`;
  } catch {
    return false;
  }
}

/** Plain output, no daemon; and none of the variables of an Nx that may be running us. */
export function nxEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('NX_') && name !== 'NODE_ENV');
  return { ...Object.fromEntries(kept), ...(process.env.NX_SKIP_NX_CACHE ? { NX_SKIP_NX_CACHE: 'true' } : {}), NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' };
}

/** Runs Nx's build of the API and of what it is made of. `progress(text)` hears each part as it is done. */
export async function build(root, { logFile, progress = () => undefined, signal }) {
  const nx = packageBin('nx');
  const sources = sourceStamp(root);
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  fs.rmSync(stampFile(root), { force: true });
  const child = spawn(process.execPath, [nx, 'run-many', '-t', 'build', '-p', 'api', '--outputStyle=static'], { cwd: root, env: nxEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  signal?.addEventListener('abort', () => child.kill('SIGTERM'));
  const log = fs.createWriteStream(logFile);
  let said = '';
  const hear = (data) => {
    log.write(data);
    said += data;
    const done = [...String(data).matchAll(/✔\s+(?:nx run )?([\w-]+):([\w-]+)/g)].at(-1);
    if (done) progress(`${done[1]} ${done[2]}`);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const code = await new Promise((resolve) => child.once('close', resolve).once('error', () => resolve(1)));
  await new Promise((resolve) => log.end(resolve));
  if (code !== 0) {
    const fault = said.split('\n').map((line) => line.trim()).find((line) => !line.startsWith('>') && /\berror\b/i.test(line)) ?? `Nx ended with ${code}`;
    throw new Failure(`The build failed: ${fault.replace(/[.:]$/, '').slice(0, 200)}.`, `The whole of it is in ${logFile}; "npm run build" repeats it.`);
  }
  const missing = OUTPUTS.filter((output) => !fs.existsSync(path.join(root, output)));
  if (missing.length > 0) throw new Failure(`The build made no ${missing.join(', ')}.`, `What it said is in ${logFile}.`);
  fs.writeFileSync(stampFile(root), `${sources} ${digest(root, ['dist/apps'])}`);
}

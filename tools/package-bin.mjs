import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './terminal.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The JavaScript file behind a package's command, to be run by Node itself: killing an npx wrapper would leave its child. */
export function packageBin(name, command = name.split('/').at(-1)) {
  const folder = path.join(root, 'node_modules', name);
  let bin;
  try {
    ({ bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')));
  } catch {
    throw new Failure('The packages are not installed.', 'Run npm ci first.');
  }
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

// Weighs what a public page loads, from the browser build's manifest, against the budgets; ends with 1 when one is over.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const CLIENT = fileURLToPath(new URL('../../../dist/apps/web/client', import.meta.url));
const LIMITS = { js: 165, css: 14, lazy: 60, requests: 12 };
/** The document, theme.js, the two Latin faces, the mark, and the question who is signed in; further faces come with what a page says. */
const ALWAYS_ASKED = 6;

/** The public pages of src/app/routes.ts. Their texts are in the page itself; the catalogues follow once it has been taken over. */
const routes = readFileSync(fileURLToPath(new URL('../src/app/routes.ts', import.meta.url)), 'utf8');
const publicPages = [...(/const publicPages[^=]*=\s*\[([\s\S]*?)\n\];/.exec(routes)?.[1] ?? '').matchAll(/page\('([^']+)', \(\) => import\('\.\.\/pages\/([^']+)'\)(?:, \[([^\]]*)\])?\),?$/gm)]
  .map(([, path, module, areas = '']) => ({ path, module: `src/pages/${module}.tsx`, catalogues: 1 + (areas.match(/'/g) ?? []).length / 2 }));

const manifest = JSON.parse(readFileSync(`${CLIENT}/.vite/manifest.json`, 'utf8'));
const weights = new Map();

function weigh(file) {
  if (!weights.has(file)) weights.set(file, gzipSync(readFileSync(`${CLIENT}/${file}`), { level: 9 }).length / 1000);
  return weights.get(file);
}

function filesOf(key, found = { js: new Set(), css: new Set() }) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no ${key}`);
  if (found.js.has(chunk.file)) return found;
  found.js.add(chunk.file);
  for (const file of chunk.css ?? []) found.css.add(file);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  return found;
}

const sum = (files) => [...files].reduce((total, file) => total + weigh(file), 0);
const faults = [];
const shown = (value) => value.toFixed(1).padStart(6);

console.log('Public pages, kB gzip      JS    CSS  requests');
if (publicPages.length === 0) faults.push('no public page was found in routes.ts');
for (const { path, module, catalogues } of publicPages) {
  const found = { js: new Set(), css: new Set() };
  filesOf('src/app/entry-client.tsx', found);
  filesOf(module, found);
  const [js, css] = [sum(found.js), sum(found.css)];
  const requests = ALWAYS_ASKED + catalogues + found.js.size + found.css.size;
  console.log(path.padEnd(25), shown(js), shown(css), String(requests).padStart(6));
  if (js > LIMITS.js) faults.push(`${path}: ${js.toFixed(1)} kB of JavaScript, ${LIMITS.js} allowed`);
  if (css > LIMITS.css) faults.push(`${path}: ${css.toFixed(1)} kB of CSS, ${LIMITS.css} allowed`);
  if (requests > LIMITS.requests) faults.push(`${path}: ${requests} requests, ${LIMITS.requests} allowed`);
}

const entry = filesOf('src/app/entry-client.tsx').js;
for (const [key, chunk] of Object.entries(manifest)) {
  if (!chunk.file.endsWith('.js') || entry.has(chunk.file)) continue;
  if (weigh(chunk.file) > LIMITS.lazy) faults.push(`${key}: ${weigh(chunk.file).toFixed(1)} kB, ${LIMITS.lazy} allowed for a lazy chunk`);
}

for (const fault of faults) console.error(`Over budget: ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);

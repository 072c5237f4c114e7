// Loads a TypeScript module of the workspace in plain Node: bundled by Vite as the API is (aliases, decorators), then imported.
// Not a loader hook: what runs is ordinary built code, at its ordinary speed.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The exports of `file`, a path from the project's root. JavaScript modules are imported as they are. */
export async function loadTs(file) {
  const source = path.resolve(root, file);
  if (!source.endsWith('.ts')) return import(pathToFileURL(source).href);
  const { build } = await import('vite');
  // under the root, so that packages are found; by process, so that two runs never read each other's half
  const outDir = path.join(root, 'dist/tools', `${path.basename(source, '.ts')}-${process.pid}`);
  try {
    await build({
      configFile: false, root, logLevel: 'error',
      resolve: { tsconfigPaths: true },
      oxc: { target: 'node20', decorator: { legacy: true, emitDecoratorMetadata: true } },
      build: { ssr: source, target: 'node20', outDir, emptyOutDir: true, minify: false, sourcemap: 'inline', rollupOptions: { output: { entryFileNames: 'module.js' } } },
    });
    return await import(pathToFileURL(path.join(outDir, 'module.js')).href);
  } finally {
    fs.rmSync(outDir, { recursive: true, force: true });
  }
}

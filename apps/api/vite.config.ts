import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** oxc emits the decorator metadata Nest needs; node_modules stay external. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: { tsconfigPaths: true },
  oxc: { target: 'node20', decorator: { legacy: true, emitDecoratorMetadata: true } },
  build: {
    ssr: true,
    target: 'node20',
    outDir: `${root}/dist/apps/api`,
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rollupOptions: {
      input: { main: 'src/main.ts', 'print-schema': 'src/print-schema.ts', import: 'src/import.ts', moderators: 'src/moderators.ts', 'build-worker': 'src/modules/consortium-proposals/build-worker.ts' },
      // The worker lies beside the chunks, where who starts it looks for it.
      output: { entryFileNames: ({ name }) => (name === 'build-worker' ? 'assets/[name].js' : '[name].js') },
    },
  },
});

import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { europeMap } from './build/europe-map-plugin.ts';
import { graphqlDocuments, slimGraphql } from './build/graphql-plugin.ts';
import { messages } from './build/messages-plugin.ts';
import { routeModules } from './build/route-modules-plugin.ts';
import { siteIcons } from './build/site-icons-plugin.ts';
import { slimRouter } from './build/slim-router-plugin.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dependency = (path: string) => `${root}/node_modules/${path}`;

/**
 * What every page needs, and how ideas, offers and organisations look, which most pages show, stands in one chunk: it compresses better than
 * several, and takes one request. Of Apollo only what the frame of a page uses:
 * what mutations and subscriptions need comes with the pages that make them.
 */
const SITE = new RegExp([
  '/node_modules/(?:react|react-dom|scheduler|react-router|intl-messageformat|@formatjs|graphql|optimism|@wry|tslib|rxjs)/',
  '/node_modules/@apollo/client/(?:core|cache|errors|masking|utilities|link/(?:core|http|utils|client-awareness)|react/(?:context|internal)|react/hooks/(?:useQuery|useApolloClient|useSyncExternalStore|constants|internal))',
  '/apps/web/src/(?:app|shared/(?:page|i18n|format|session/(?:use-viewer|viewer|require|return)))',
  '/libs/ui/src/(?:layout|text|provider|brand|seats|actions/button|feedback/(?:empty-state|waiting|notice)|forms/search-box|overlays/menu)',
  '/libs/vocabulary/src/(?:id|slug|locale)\\.',
  '/apps/web/src/entities/(?:[^/]+/[^/]+-href|idea/|offer/|organisation/|action/rule-source)',
  '/libs/ui/src/(?:data/(?!data-table)|overlays/disclosure)',
  // so that a public page asks for one sheet
  '/(?:libs/ui/src/(?!specimen)[^/]+|apps/web/src/(?:pages/(?:start|idea|offer|organisation|action|statistics)|features/search-directory))/[^/]+\\.module\\.css',
  'rolldown/runtime|vite/preload',
].join('|'));

/** The lists that can be searched. */
const SEARCH = /\/apps\/web\/src\/features\/search-directory\/(?!country-map|map-shades|filter-sheet|narrowed|nothing-found|search-chips)|\/libs\/vocabulary\/src\/(?:country|language)\.ts/;

/** What every form needs: it comes with the first page that has one. */
const FORMS = /\/node_modules\/(?:react-hook-form|@hookform|zod)\/|\/apps\/web\/src\/shared\/forms\/(?:fault|schema|use-entry-form|form-summary|leave-guard|password-field)\.|\/libs\/ui\/src\/(?:forms\/(?:error-summary|text-|select))/;

/** What the pages of the actions tell of. */
const RULE_SETS = /\/libs\/rules\/src\/(?:catalogue|country-groups|rule-sets?)\b/;

/** A class by its own name and a mark of its sheet, the same in both builds: every one of them stands in the scripts too. */
const className = (name: string, sheet: string) => `${name}_${createHash('sha256').update(relative(root, sheet)).digest('hex').slice(0, 4)}`;

/**
 * Two builds: the browser's, with a manifest, and with --ssr the renderer the API loads by path.
 * The renderer carries its dependencies with it, save graphql: a schema must meet the very copy that made it.
 */
export default defineConfig(({ isSsrBuild }) => ({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), graphqlDocuments(), slimGraphql(), messages(), slimRouter(), routeModules(), siteIcons(), europeMap()],
  define: { 'process.env.NODE_ENV': JSON.stringify('production'), __DEV__: 'false' },
  resolve: {
    tsconfigPaths: true,
    dedupe: ['react', 'react-dom', 'graphql'],
    alias: [
      // its export map offers the development build alone
      { find: /^react-router$/, replacement: dependency('react-router/dist/production/index.mjs') },
      // its modern build; the default one is ES5
      { find: /^rxjs$/, replacement: dependency('rxjs/dist/esm/index.js') },
      // messages are compiled at build, so their parser is left out
      { find: /^@formatjs\/icu-messageformat-parser$/, replacement: dependency('@formatjs/icu-messageformat-parser/no-parser.js') },
    ],
  },
  css: { modules: { generateScopedName: className } },
  ssr: { noExternal: true, external: ['graphql'] },
  build: isSsrBuild
    ? {
        outDir: `${root}/dist/apps/web/server`,
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        sourcemap: true,
        copyPublicDir: false,
        rollupOptions: { input: { 'entry-server': 'src/app/entry-server.tsx' }, output: { entryFileNames: '[name].js' } },
      }
    : {
        outDir: `${root}/dist/apps/web/client`,
        emptyOutDir: true,
        target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
        manifest: true,
        // a chunk asks for what it imports by itself: the lists of that for every page would weigh on each of them
        modulePreload: { polyfill: false, resolveDependencies: () => [] },
        assetsInlineLimit: 0,
        rollupOptions: {
          input: ['src/app/entry-client.tsx'],
          preserveEntrySignatures: false,
          output: { codeSplitting: { groups: [{ name: 'site', test: SITE }, { name: 'search', test: SEARCH }, { name: 'forms', test: FORMS }, { name: 'rule-sets', test: RULE_SETS }] } },
          // so that a page that imports one part by a library's index is not given them all
          treeshake: { moduleSideEffects: [{ test: /\/libs\/[^/]+\/src\/.*\.tsx?$/, sideEffects: false }] },
        },
      },
}));

/** The fences inside the two applications; those between projects are in eslint.config.mjs. */

/** The API's modules, and which others each may import (only by their index.ts). */
const MODULES = {
  accounts: [],
  organisations: ['accounts'],
  programmes: [],
  ideas: ['accounts', 'organisations', 'programmes'],
  consortia: ['accounts', 'organisations', 'programmes', 'ideas'],
  'consortium-proposals': ['accounts', 'organisations', 'ideas', 'consortia', 'suggestions'],
  messaging: ['accounts', 'organisations', 'ideas'],
  interests: ['accounts', 'organisations', 'ideas', 'consortia', 'messaging'],
  'past-projects': ['organisations'],
  'partner-search': ['accounts', 'organisations', 'ideas', 'past-projects'],
  suggestions: ['organisations', 'ideas', 'consortia', 'past-projects'],
  statistics: [],
  notifications: ['accounts', 'organisations'],
  following: ['accounts', 'organisations', 'ideas'],
  moderation: ['accounts', 'organisations', 'ideas', 'consortia', 'messaging'],
};
const MODULE = '^apps/api/src/modules/';

const moduleFences = Object.entries(MODULES).map(([name, allowed]) => ({
  name: `module-${name}`,
  comment: `modules/${name} may lean on ${allowed.join(', ') || 'no other module'}: see the graph in ARCHITECTURE.md.`,
  severity: 'error',
  from: { path: `${MODULE}${name}/` },
  to: { path: MODULE, pathNot: `${MODULE}(${[name, ...allowed].join('|')})/` },
}));

export default {
  forbidden: [
    { name: 'no-cycle', comment: 'Two files that need each other are one, or lack a third.', severity: 'error', from: { pathNot: '\\.entity\\.ts$' }, to: { circular: true, viaOnly: { pathNot: '\\.entity\\.ts$' } } },
    ...moduleFences,
    {
      name: 'module-by-its-index',
      comment: 'A module is imported by its public face, index.ts.',
      severity: 'error',
      from: { path: `${MODULE}([^/]+)/` },
      to: { path: `${MODULE}([^/]+)/`, pathNot: [`${MODULE}$1/`, `${MODULE}[^/]+/index\\.ts$`] },
    },
    { name: 'platform-knows-no-module', comment: 'The ground does not lean on what stands on it.', severity: 'error', from: { path: '^apps/api/src/platform/' }, to: { path: '^apps/api/src/(modules|demo)/' } },
    { name: 'platform-knows-vocabulary-only', comment: 'Of the libraries the platform knows the vocabulary alone.', severity: 'error', from: { path: '^apps/api/src/platform/' }, to: { path: '^libs/', pathNot: '^libs/vocabulary/' } },
    { name: 'no-tools-in-the-product', comment: 'Tools build and test the product; they are no part of it.', severity: 'error', from: { path: '^apps/[^/]+/src/' }, to: { path: '^tools/' } },
    { name: 'api-knows-no-web', comment: 'The web is built and loaded by its path; only a test imports of it.', severity: 'error', from: { path: '^apps/api/src/' }, to: { path: '^apps/web/' } },
    { name: 'policy-is-pure', comment: 'A policy sees the vocabulary and its own types.', severity: 'error', from: { path: '\\.policy\\.ts$' }, to: { pathNot: '^libs/vocabulary/' } },
    { name: 'resolver-asks-services', comment: 'A resolver translates; the service loads.', severity: 'error', from: { path: '\\.resolver\\.ts$' }, to: { path: '(\\.repository\\.ts$|^node_modules/typeorm/)' } },
    { name: 'web-shared-stands-alone', comment: 'shared imports nothing above it.', severity: 'error', from: { path: '^apps/web/src/shared/' }, to: { path: '^apps/web/src/(app|pages|features|entities)/' } },
    { name: 'web-entities-show', comment: 'An entity imports shared and other entities only.', severity: 'error', from: { path: '^apps/web/src/entities/' }, to: { path: '^apps/web/src/(app|pages|features)/' } },
    { name: 'web-features-stand-apart', comment: 'A feature imports no other feature, and no page.', severity: 'error', from: { path: '^apps/web/src/features/([^/]+)/' }, to: { path: '^apps/web/src/(app|pages|features)/', pathNot: '^apps/web/src/features/$1/' } },
    { name: 'web-pages-compose', comment: 'A page imports no other page and not the app.', severity: 'error', from: { path: '^apps/web/src/pages/([^/]+)/' }, to: { path: '^apps/web/src/(app|pages)/', pathNot: '^apps/web/src/pages/$1/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(spec|int-spec)\\.tsx?$' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};

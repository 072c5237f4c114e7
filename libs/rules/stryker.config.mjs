/** Mutation testing of the rules: `npx nx run rules:mutation`. What survives, and why: MUTATION.md. */
export default {
  testRunner: 'jest',
  jest: { configFile: 'libs/rules/jest.mutation.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  mutate: ['libs/rules/src/**/*.ts', '!**/*.spec.ts', '!**/testing/**', '!**/index.ts'],
  // The sandbox holds what the tests read, and no more.
  ignorePatterns: ['**', '!libs/rules/**', '!libs/vocabulary/**', '!package.json', '!tsconfig.base.json'],
  tempDirName: 'dist/mutation-sandbox',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'dist/mutation/rules.json' },
  clearTextReporter: { allowColor: false, reportTests: false },
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
};

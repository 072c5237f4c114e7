/** ESM mode (NODE_OPTIONS=--experimental-vm-modules): Nest 12 is ESM only. */
export default {
  displayName: 'api',
  rootDir: '../..',
  roots: ['<rootDir>/apps/api'],
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts', '**/*.int-spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          experimental: { keepImportAttributes: true },
          parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
      },
    ],
  },
  moduleNameMapper: {
    '^@trefoil/(vocabulary|rules|matching|consortium-builder)$': '<rootDir>/libs/$1/src/index.ts',
    '^@trefoil/migrations$': '<rootDir>/migrations/index.ts',
  },
  globalSetup: '<rootDir>/tools/jest-pg-setup.mjs',
  globalTeardown: '<rootDir>/tools/jest-pg-teardown.mjs',
  // modules of finished files stay in an ESM worker's memory until it is begun anew
  maxWorkers: 2,
  workerIdleMemoryLimit: '900MB',
  testTimeout: 20_000,
};

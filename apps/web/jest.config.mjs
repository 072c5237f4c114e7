/** CommonJS mode; the few dependencies that ship ES modules only are transformed. */
export default {
  displayName: 'web',
  rootDir: '../..',
  roots: ['<rootDir>/apps/web'],
  testEnvironment: '<rootDir>/apps/web/src/shared/testing/jsdom-environment.cjs',
  testMatch: ['**/*.spec.tsx', '**/*.spec.ts'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': ['@swc/jest', {
      swcrc: false,
      sourceMaps: 'inline',
      module: { type: 'commonjs' },
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
    }],
  },
  transformIgnorePatterns: ['/node_modules/(?!(@formatjs|intl-messageformat|@tabler)/)'],
  moduleNameMapper: {
    '^virtual:messages/all$': '<rootDir>/apps/web/src/shared/testing/all-messages.ts',
    '^virtual:europe-map$': '<rootDir>/apps/web/src/shared/testing/europe-map.ts',
    '^(.+\\.graphql)$': '$1.ts',
    '\\.module\\.css$': '<rootDir>/apps/web/src/shared/testing/class-names.cjs',
    '\\.css$': '<rootDir>/apps/web/src/shared/testing/class-names.cjs',
    '^@trefoil/(vocabulary|rules|ui|consortium-builder)$': '<rootDir>/libs/$1/src/index.ts',
  },
  setupFilesAfterEnv: ['<rootDir>/apps/web/src/shared/testing/setup.ts'],
};

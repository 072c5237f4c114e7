export default {
  displayName: 'matching',
  rootDir: '../..',
  roots: ['<rootDir>/libs/matching'],
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts'],
  moduleNameMapper: { '^@trefoil/vocabulary$': '<rootDir>/libs/vocabulary/src/index.ts' },
  collectCoverageFrom: ['<rootDir>/libs/matching/src/**/*.ts', '!**/*.spec.ts', '!**/testing/**', '!**/index.ts'],
  coverageThreshold: { global: { branches: 95 } },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { swcrc: false, sourceMaps: 'inline', module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
  },
};

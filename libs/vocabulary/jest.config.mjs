export default {
  displayName: 'vocabulary',
  rootDir: '../..',
  roots: ['<rootDir>/libs/vocabulary'],
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts'],
  collectCoverageFrom: ['<rootDir>/libs/vocabulary/src/**/*.ts', '!**/*.spec.ts', '!**/index.ts'],
  coverageThreshold: { global: { branches: 95 } },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { swcrc: false, sourceMaps: 'inline', module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
  },
};

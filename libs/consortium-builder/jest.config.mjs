export default {
  displayName: 'consortium-builder',
  rootDir: '../..',
  roots: ['<rootDir>/libs/consortium-builder'],
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts'],
  moduleNameMapper: { '^@trefoil/(vocabulary|rules)$': '<rootDir>/libs/$1/src/index.ts' },
  collectCoverageFrom: ['<rootDir>/libs/consortium-builder/src/**/*.ts', '!**/*.spec.ts', '!**/testing/**', '!**/index.ts'],
  coverageThreshold: { global: { branches: 95 } },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { swcrc: false, sourceMaps: 'inline', module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
  },
};

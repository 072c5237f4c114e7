export default {
  displayName: 'ui',
  rootDir: '../..',
  roots: ['<rootDir>/libs/ui'],
  testEnvironment: 'jest-environment-jsdom',
  testMatch: ['**/*.spec.tsx', '**/*.spec.ts'],
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', {
      swcrc: false,
      sourceMaps: 'inline',
      module: { type: 'commonjs' },
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
    }],
  },
  moduleNameMapper: { '\\.css$': '<rootDir>/libs/ui/jest-css-stub.cjs' },
  setupFilesAfterEnv: ['<rootDir>/libs/ui/jest-setup.cjs'],
};

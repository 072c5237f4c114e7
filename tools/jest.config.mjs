/** ES modules as they are (NODE_OPTIONS=--experimental-vm-modules). */
export default {
  displayName: 'tools',
  rootDir: '..',
  roots: ['<rootDir>/tools'],
  testEnvironment: 'node',
  testMatch: ['**/*.spec.mjs'],
  transform: {},
  testTimeout: 60_000,
};

import config from './jest.config.mjs';

// All examples in one file: a mutant costs one start of jest instead of one for each spec. The properties are left out,
// for they are slow and draw at random: what they find, an example has to find too.
export default { ...config, testMatch: ['**/testing/every-example.ts'], coverageThreshold: undefined };

// jsdom has no fetch, streams or TextEncoder: hand Node's own to the page.
// Not MessageChannel: with it jest never exits.
const { TestEnvironment } = require('jest-environment-jsdom');

const NODES_OWN = ['TextEncoder', 'TextDecoder', 'fetch', 'Request', 'Response', 'Headers', 'ReadableStream', 'TransformStream', 'WritableStream', 'structuredClone'];

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const name of NODES_OWN) this.global[name] ??= globalThis[name];
    // react-router compares the request's signal with Node's own class
    this.global.AbortController = globalThis.AbortController;
    this.global.AbortSignal = globalThis.AbortSignal;
  }
};

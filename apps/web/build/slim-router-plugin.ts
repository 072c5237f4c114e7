import type { Plugin } from 'vite';

const ASSERTION = /\b(invariant2?|warning(?:Once)?)\(\s*((?:(?!\);)[\s\S])*?),\s*(?:"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)\s*\);/g;

/** Parts of its router that answer forms it posts, fetchers, routes that come later and instruments: the site has none of these. */
const UNCALLED = ['handleAction', 'fetch2', 'handleFetcherAction', 'handleFetcherLoader', 'discoverRoutes', 'patchRoutesImpl', 'getRouteInstrumentationUpdates'];

/** The code with these functions emptied; throws when one is not there, as after the router has changed. */
function emptied(code: string): string {
  return UNCALLED.reduce((rest, name) => {
    const whole = new RegExp(`^( *)((?:async )?function ${name}\\([^]*?\\) \\{)$[^]*?^\\1\\}$`, 'm');
    if (!whole.test(rest)) throw new Error(`react-router has no ${name} any more: see build/slim-router-plugin.ts`);
    return rest.replace(whole, (_function, indent: string, head: string) => `${indent}${head} throw new Error("react-router"); }`);
  }, code);
}

/**
 * Takes from react-router what no reader of a page needs. It names its components by assignments and makes them by calls, which a bundler
 * must take for side effects, so that even those nobody uses would be shipped: the names go, the calls are marked pure. The sentences of
 * its assertions speak to developers, who see them in tests; here only the assertions remain. What is never called is emptied.
 */
export function slimRouter(): Plugin {
  return {
    name: 'trefoil-slim-router',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform(code, id) {
      if (!/react-router\/dist\/production\/.*\.mjs$/.test(id)) return null;
      return {
        code: (code.includes('function createRouter(') ? emptied(code) : code)
          .replace(/^\w+\.displayName = ".*";$/gm, '')
          .replace(/= (React\d*\.(?:createContext|forwardRef|memo)\()/g, '= /* @__PURE__ */ $1')
          .replace(ASSERTION, (_call, name: string, condition: string) => `${name}(${condition}, "react-router");`),
        map: null,
      };
    },
  };
}

import type { Plugin } from 'vite';

const ASSERTION = /\b(invariant2?|warning(?:Once)?)\(\s*((?:(?!\);)[\s\S])*?),\s*(?:"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)\s*\);/g;

/**
 * Takes from react-router what no reader of a page needs. It names its components by assignments and makes them by calls, which a bundler
 * must take for side effects, so that even those nobody uses would be shipped: the names go, the calls are marked pure. The sentences of
 * its assertions speak to developers, who see them in tests; here only the assertions remain.
 */
export function slimRouter(): Plugin {
  return {
    name: 'trefoil-slim-router',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform(code, id) {
      if (!/react-router\/dist\/production\/.*\.mjs$/.test(id)) return null;
      return {
        code: code
          .replace(/^\w+\.displayName = ".*";$/gm, '')
          .replace(/= (React\d*\.(?:createContext|forwardRef|memo)\()/g, '= /* @__PURE__ */ $1')
          .replace(ASSERTION, (_call, name: string, condition: string) => `${name}(${condition}, "react-router");`),
        map: null,
      };
    },
  };
}

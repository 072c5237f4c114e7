import type { Plugin } from 'vite';

/**
 * react-router names its components by assignments and makes them by calls, both of which a bundler must take for side effects,
 * so that even those nobody uses would be shipped. Without the names and with the calls marked pure, they fall away.
 */
export function slimRouter(): Plugin {
  return {
    name: 'trefoil-slim-router',
    transform(code, id) {
      if (!/react-router\/dist\/production\/.*\.mjs$/.test(id)) return null;
      return {
        code: code
          .replace(/^\w+\.displayName = ".*";$/gm, '')
          .replace(/= (React\d*\.(?:createContext|forwardRef|memo)\()/g, '= /* @__PURE__ */ $1'),
        map: null,
      };
    },
  };
}

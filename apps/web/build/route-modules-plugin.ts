import type { Plugin } from 'vite';

const PAGE_IMPORT = /\(\) => import\('\.\.\/pages\/([^']+)'\)/g;

/** Tells the server, beside each page's import in routes.ts, the source file, by which the manifest knows its chunk. Browsers need it not. */
export function routeModules(): Plugin {
  return {
    name: 'trefoil-route-modules',
    // before the compiler has changed how the imports are written
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'ssr',
    transform(code, id) {
      if (!id.endsWith('/src/app/routes.ts')) return null;
      const marked = code.replace(PAGE_IMPORT, (load, page: string) => `Object.assign(${load}, { module: 'src/pages/${page}.tsx' })`);
      if (marked === code) throw new Error('No page import was found in routes.ts: pages would be served without their styles.');
      return { code: marked, map: null };
    },
  };
}

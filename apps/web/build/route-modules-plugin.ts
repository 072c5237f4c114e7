import type { Plugin } from 'vite';

const PAGE_IMPORT = /\(\) => import\('\.\.\/pages\/([^']+)'\)/g;

/** Tells the server, beside each page's import in routes.ts, the source file, by which the manifest knows its chunk. Browsers need it not. */
export function routeModules(): Plugin {
  return {
    name: 'trefoil-route-modules',
    applyToEnvironment: (environment) => environment.name === 'ssr',
    transform(code, id) {
      if (!id.endsWith('/src/app/routes.ts')) return null;
      return { code: code.replace(PAGE_IMPORT, (load, page: string) => `Object.assign(${load}, { module: 'src/pages/${page}.tsx' })`), map: null };
    },
  };
}

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** An import of `x.graphql` means the typed documents generated beside it, `x.graphql.ts`, as TypeScript reads it too. */
export function graphqlDocuments(): Plugin {
  return {
    name: 'trefoil-graphql-documents',
    enforce: 'pre',
    resolveId(source, importer) {
      return source.endsWith('.graphql') ? this.resolve(`${source}.ts`, importer, { skipSelf: true }) : null;
    },
  };
}

const IN_BROWSER = fileURLToPath(new URL('../src/shared/apollo/graphql-in-browser.ts', import.meta.url));

/** In the browser Apollo Client is given the little of `graphql` that it uses there. */
export function slimGraphql(): Plugin {
  return {
    name: 'trefoil-slim-graphql',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    resolveId: (source, importer) => (source === 'graphql' && importer?.includes('/node_modules/@apollo/client/') ? IN_BROWSER : null),
  };
}

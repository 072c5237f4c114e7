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

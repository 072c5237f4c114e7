import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = {
  ID: 'string',
  DateTime: 'string',
  IsoDate: 'string',
  CountryCode: 'string',
  LanguageCode: 'string',
  FindingParams: 'Readonly<Record<string, string | number>>',
  NotificationFacts: 'Readonly<Record<string, string>>',
};

/** Schema types once, and beside each .graphql file its typed documents. Nothing generated is committed. */
const config: CodegenConfig = {
  schema: 'libs/api-contract/schema.graphql',
  documents: 'apps/web/src/**/*.graphql',
  generates: {
    'apps/web/src/shared/graphql/schema-types.ts': {
      plugins: ['typescript'],
      config: { scalars, strictScalars: true, enumsAsTypes: true, useTypeImports: true, skipTypename: true, avoidOptionals: { field: true, inputValue: false } },
    },
    'apps/web/src/': {
      preset: 'near-operation-file',
      presetConfig: { extension: '.graphql.ts', baseTypesPath: 'shared/graphql/schema-types.ts', importTypesNamespace: 'Schema' },
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { scalars, strictScalars: true, enumsAsTypes: true, useTypeImports: true, optimizeDocumentNode: true },
    },
  },
};

export default config;

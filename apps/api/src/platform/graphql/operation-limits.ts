import { ApolloArmor } from '@escape.tech/graphql-armor';

/** Most tokens of one operation. */
export const MAX_TOKENS = 1000;

/** How much one operation may ask, beside its tokens. */
export const armor = new ApolloArmor({
  // Fields are counted, not the fragments they are written in.
  maxDepth: { n: 8, flattenFragments: true },
  // The default allow-list leaves aliases of __typename open.
  maxAliases: { n: 15, allowList: [] },
  maxDirectives: { n: 5 },
  // parseOptions does it; armor's own parser answers a syntax error with 500.
  maxTokens: { enabled: false },
  // operation-weight.ts does it: armor multiplies page sizes only where they are written out, and knows no lists.
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: true },
}).protect();

import { ApolloArmor } from '@escape.tech/graphql-armor';

/** Most tokens of one operation. */
export const MAX_TOKENS = 1000;

/** How much one operation may ask, beside its tokens. */
export const armor = new ApolloArmor({
  // Fields are counted, here and for the cost, not the fragments they are written in.
  maxDepth: { n: 8, flattenFragments: true },
  // The default allow-list leaves aliases of __typename open.
  maxAliases: { n: 15, allowList: [] },
  maxDirectives: { n: 5 },
  // parseOptions does it; armor's own parser answers a syntax error with 500.
  maxTokens: { enabled: false },
  costLimit: { maxCost: 7500, flattenFragments: true },
  blockFieldSuggestion: { enabled: true },
}).protect();

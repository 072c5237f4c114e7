import type { IncomingMessage } from 'node:http';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request } from 'express';
import { CONFIG, type Config } from '../config/config';
import { LOGGER, type Logger } from '../logging/logging';
import { errorFormatter } from './format-error';
import { GraphqlContext } from './graphql-context';
import { httpStatus, refuseUnstorableText } from './plugins';
import { SCHEMA_OPTIONS } from './schema-options';
import { requireOwnSession } from './socket-session';

const MAX_TOKENS = 1000;

/** How much one operation may ask, beside its tokens. */
const armor = new ApolloArmor({
  maxDepth: { n: 8 },
  // The default allow-list leaves aliases of __typename open.
  maxAliases: { n: 15, allowList: [] },
  maxDirectives: { n: 5 },
  // parseOptions does it; armor's own parser answers a syntax error with 500.
  maxTokens: { enabled: false },
  costLimit: { maxCost: 5000 },
  blockFieldSuggestion: { enabled: true },
}).protect();

interface SocketExtra {
  readonly request: IncomingMessage;
}

@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [CONFIG, LOGGER],
      useFactory: (config: Config, logger: Logger): ApolloDriverConfig => ({
        path: '/graphql',
        autoSchemaFile: true,
        sortSchema: true,
        buildSchemaOptions: SCHEMA_OPTIONS,
        playground: false,
        introspection: config.introspection,
        hideSchemaDetailsFromClientErrors: !config.introspection,
        csrfPrevention: true,
        parseOptions: { maxTokens: MAX_TOKENS },
        // The plugin httpStatus decides.
        preserveHttpStatusForExecutionErrors: false,
        includeStacktraceInErrorResponses: false,
        plugins: [ApolloServerPluginCacheControlDisabled(), refuseUnstorableText, httpStatus, ...armor.plugins],
        validationRules: armor.validationRules,
        formatError: errorFormatter(logger),
        context: ({ req, extra }: { req?: Request; extra?: SocketExtra }) => new GraphqlContext(req ?? (extra?.request as Request)),
        subscriptions: { 'graphql-ws': { path: '/graphql', onConnect: requireOwnSession(config) } },
      }),
    }),
  ],
  exports: [GraphQLModule],
})
export class GraphqlModule {}

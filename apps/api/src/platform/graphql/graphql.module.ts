import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request } from 'express';
import { CONFIG, type Config } from '../config/config';
import { LOGGER, type Logger } from '../logging/logging';
import { compiledQueries } from './compiled-queries';
import { errorFormatter } from './format-error';
import { GraphqlContext } from './graphql-context';
import { armor, MAX_TOKENS } from './operation-limits';
import { httpStatus, refuseUnreasonableRequests } from './plugins';
import { SchemaController } from './schema.controller';
import { SCHEMA_OPTIONS } from './schema-options';
import { SocketDriver } from './socket-driver';
import { SocketsModule } from './sockets.module';

@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: SocketDriver,
      imports: [SocketsModule],
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
        plugins: [ApolloServerPluginCacheControlDisabled(), refuseUnreasonableRequests, httpStatus, compiledQueries(errorFormatter(logger)), ...armor.plugins],
        validationRules: armor.validationRules,
        formatError: errorFormatter(logger),
        context: ({ req }: { req: Request }) => new GraphqlContext(req),
      }),
    }),
  ],
  controllers: [SchemaController],
  exports: [GraphQLModule],
})
export class GraphqlModule {}

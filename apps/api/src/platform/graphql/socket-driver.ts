import type { Server } from 'node:http';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { GraphQLSchema } from 'graphql';
import { GraphqlSockets } from './graphql-sockets';

/** Apollo over HTTP with our own sockets beside it, which are closed before Apollo drains the connections. */
@Injectable()
export class SocketDriver extends ApolloDriver {
  constructor(
    modules: ModulesContainer,
    private readonly sockets: GraphqlSockets,
  ) {
    super(modules);
  }

  override async start(options: ApolloDriverConfig & { schema: GraphQLSchema }): Promise<void> {
    await super.start(options);
    this.sockets.open(this.httpAdapterHost.httpAdapter.getHttpServer() as Server, options.schema);
  }

  override async stop(): Promise<void> {
    await this.sockets.close();
    await super.stop();
  }
}

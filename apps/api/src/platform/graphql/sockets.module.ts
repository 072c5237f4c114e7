import { Module } from '@nestjs/common';
import { GraphqlSockets } from './graphql-sockets';

@Module({ providers: [GraphqlSockets], exports: [GraphqlSockets] })
export class SocketsModule {}

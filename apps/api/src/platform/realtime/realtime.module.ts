import { Global, Module } from '@nestjs/common';
import { PostgresRealtime } from './postgres-realtime';
import { Realtime } from './realtime';

@Global()
@Module({ providers: [{ provide: Realtime, useClass: PostgresRealtime }], exports: [Realtime] })
export class RealtimeModule {}

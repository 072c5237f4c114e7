import { Global, Module } from '@nestjs/common';
import { PostgresRealtime } from './postgres-realtime';
import { Pump } from './pump';
import { Realtime } from './realtime';

@Global()
@Module({ providers: [Pump, { provide: Realtime, useClass: PostgresRealtime }], exports: [Realtime] })
export class RealtimeModule {}

import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config';
import { ActorGuard } from './actor.guard';
import { KnownDevices } from './known-devices';
import { poolOf, SESSION_HANDLERS, sessionMiddleware, Sessions } from './session';

/** Needs a module that provides ACTOR_LOADER globally. */
@Global()
@Module({
  providers: [
    Sessions,
    KnownDevices,
    { provide: SESSION_HANDLERS, inject: [CONFIG, DataSource], useFactory: (config: Config, source: DataSource) => sessionMiddleware(config, poolOf(source)) },
    { provide: APP_GUARD, useClass: ActorGuard },
  ],
  exports: [Sessions, KnownDevices, SESSION_HANDLERS],
})
export class AuthModule {}

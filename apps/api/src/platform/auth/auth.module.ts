import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ActorGuard } from './actor.guard';
import { Sessions } from './session';

/** Needs a module that provides ACTOR_LOADER globally. */
@Global()
@Module({
  providers: [Sessions, { provide: APP_GUARD, useClass: ActorGuard }],
  exports: [Sessions],
})
export class AuthModule {}

import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import { Unauthenticated } from '../errors/app-error';
import type { GraphqlContext } from '../graphql/graphql-context';
import { ACTOR_LOADER, type ActorLoader, ANONYMOUS } from './actor';
import { PUBLIC } from './public.decorator';
import { sessionPersonId } from './session';

/** Establishes who asks, once per request, and refuses anonymous readers wherever @Public() does not let them in. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(ACTOR_LOADER) private readonly actors: ActorLoader,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const isPublic = this.reflector.getAllAndOverride<boolean>(PUBLIC, [execution.getHandler(), execution.getClass()]);
    if (execution.getType<GqlContextType>() !== 'graphql') {
      if (!isPublic) throw new Unauthenticated();
      return true;
    }
    const context = GqlExecutionContext.create(execution).getContext<GraphqlContext>();
    const actor = await context.resolveActor(async (request) => {
      const personId = sessionPersonId(request);
      return (personId && (await this.actors.loadActor(personId))) || ANONYMOUS;
    });
    if (!isPublic && actor.personId === null) throw new Unauthenticated();
    return true;
  }
}

import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import { ViewerType } from '../../accounts';
import type { Consortium } from '../consortium.entity';
import { ConsortiumService } from '../consortium.service';
import type { Seat } from '../seat.entity';
import { ConsortiumType, SeatType } from './consortium.type';

/** Adds to the viewer what waits for an answer, and where they take part. */
@Resolver(() => ViewerType)
export class ViewerConsortiaResolver {
  constructor(private readonly service: ConsortiumService) {}

  @ResolveField(() => [SeatType], { description: 'Seats offered to the viewer’s organisations and not answered, the newest first, at most 50.' })
  invitations(@CurrentActor() actor: Actor): Promise<Seat[]> {
    return this.service.findInvitations(actor);
  }

  @ResolveField(() => [ConsortiumType], {
    description: 'Consortia in which the viewer’s organisations coordinate or hold an accepted seat, the newest first, at most 50.',
  })
  consortia(@CurrentActor() actor: Actor): Promise<Consortium[]> {
    return this.service.findOwn(actor);
  }
}

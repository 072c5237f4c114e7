import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import { Public } from '../../../platform/auth/public.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { IdArg } from '../../../platform/graphql/id';
import type { Delivery } from '../../../platform/realtime/delivery';
import type { ProjectIdea } from '../../ideas';
import { canActFor, type Organisation, OrganisationLoader } from '../../organisations';
import { ConsortiumFeed } from '../consortium-feed';
import type { Consortium } from '../consortium.entity';
import { canSeeSeat, standingIn } from '../consortium.policy';
import { ConsortiumService } from '../consortium.service';
import type { Seat } from '../seat.entity';
import { OpenConsortiumInput } from './consortium.inputs';
import { ConsortiumIdeaLoader } from './consortium.loader';
import { ConsortiumPayload, type ConsortiumPermissions, ConsortiumType } from './consortium.type';

@Resolver(() => ConsortiumType)
export class ConsortiumResolver {
  constructor(
    private readonly consortia: ConsortiumService,
    private readonly feed: ConsortiumFeed,
    private readonly ideas: ConsortiumIdeaLoader,
    private readonly organisations: OrganisationLoader,
  ) {}

  @Public()
  @Query(() => ConsortiumType, {
    nullable: true,
    description: 'For the people of its coordinator, its members and those invited; null for others. Error GONE for members when the coordinator was withdrawn.',
  })
  consortium(@CurrentActor() actor: Actor, @IdArg() id: string): Promise<Consortium | null> {
    return this.consortia.findVisible(actor, id);
  }

  @Subscription(() => ConsortiumType, {
    description: 'The consortium each time its seats, its budget, its idea or an organisation in it has changed, for who may read it then; ends for who no longer may.',
  })
  consortiumChanged(@CurrentActor() actor: Actor, @IdArg() id: string): Promise<AsyncIterableIterator<Delivery>> {
    return this.feed.follow(actor, id);
  }

  @Mutation(() => ConsortiumPayload, {
    description: 'For owners and editors of the idea’s organisation. Errors CONSORTIUM.ALREADY_OPEN and CONSORTIUM.COORDINATOR_NOT_IN_PROGRAMME_COUNTRY.',
  })
  async openConsortium(@CurrentActor() actor: Actor, @Args('input') { asOrganisationId, ideaId }: OpenConsortiumInput): Promise<{ consortium: Consortium }> {
    return { consortium: await this.consortia.open(actor, asOrganisationId, ideaId) };
  }

  @ResolveField()
  idea(@Parent() { ideaId }: Consortium, @Context() context: GraphqlContext): Promise<ProjectIdea | null> {
    return this.ideas.load(context, ideaId);
  }

  @ResolveField()
  coordinator(@Parent() { coordinatorId }: Consortium, @Context() context: GraphqlContext): Promise<Organisation | null> {
    return this.organisations.load(context, coordinatorId);
  }

  /** Without those of withdrawn organisations, of which nobody can read any more. */
  @ResolveField()
  async seats(@Parent() { seats }: Consortium, @Context() context: GraphqlContext): Promise<Seat[]> {
    const standing = standingIn(context.actor.roles, seats);
    const listed = seats.filter((seat) => canSeeSeat(standing, seat));
    const organisations = await Promise.all(listed.map(({ organisationId }) => this.organisations.load(context, organisationId)));
    return listed.filter((_, index) => organisations[index] !== null);
  }

  @ResolveField()
  async viewerCan(@Parent() { ideaId, coordinatorId }: Consortium, @Context() context: GraphqlContext): Promise<ConsortiumPermissions> {
    const speaks = canActFor(context.actor.roles.get(coordinatorId));
    const isOpen = speaks && (await this.ideas.load(context, ideaId))?.status !== 'WITHDRAWN';
    return { invite: isOpen, planBudget: isOpen, recordSubmission: isOpen };
  }
}

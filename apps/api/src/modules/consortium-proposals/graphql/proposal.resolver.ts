import { Args, Context, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import type { Delivery } from '../../../platform/realtime/delivery';
import { type Organisation, OrganisationLoader, OrganisationType } from '../../organisations';
import { BuildProgress } from '../build-progress';
import { ProposalService } from '../proposal.service';
import { BuildStageType, ConsortiumProposals, ProposalCandidate } from './proposal.type';
import { ProposeConsortiumInput } from './propose-consortium.input';
import { hungUp } from './hung-up';
import { toProposals } from './to-proposals';

@Resolver(() => ProposalCandidate)
export class ProposalResolver {
  constructor(
    private readonly proposals: ProposalService,
    private readonly progress: BuildProgress,
    private readonly organisations: OrganisationLoader,
  ) {}

  @Query(() => ConsortiumProposals, {
    description:
      'For the coordinator’s owners and editors: whole consortia that meet every rule on members and every wish, the best proved. Takes at most some seconds, and ends when the request is given up. It knows only what the directory says. Errors CONSORTIUM.NOT_COORDINATOR, CONSORTIUM.IDEA_WITHDRAWN, PROPOSALS.NO_RULES and PROPOSALS.CANCELLED.',
  })
  async proposeConsortium(@CurrentActor() actor: Actor, @Args('input') input: ProposeConsortiumInput, @Context() { request }: GraphqlContext): Promise<ConsortiumProposals> {
    return toProposals(await this.proposals.propose(actor, input, hungUp(request)));
  }

  @Subscription(() => BuildStageType, { description: 'How far the viewer’s own searches for proposals are, while this process works on them.' })
  consortiumBuildProgress(@Context() { actor, dropReader }: GraphqlContext): AsyncIterableIterator<Delivery> {
    return this.progress.open(actor, dropReader);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'Null where it was withdrawn meanwhile.' })
  organisation(@Parent() { organisationId }: ProposalCandidate, @Context() context: GraphqlContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationId);
  }
}

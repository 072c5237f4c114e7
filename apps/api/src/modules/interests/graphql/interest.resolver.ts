import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import type { Page } from '../../../platform/graphql/connection';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { IdArg } from '../../../platform/graphql/id';
import type { Delivery } from '../../../platform/realtime/delivery';
import { IdeaLoader, type PartnerSought, type ProjectIdea } from '../../ideas';
import { type Organisation, OrganisationLoader } from '../../organisations';
import { ExpressInterestService } from '../express-interest.service';
import type { ExpressionOfInterest } from '../expression-of-interest.entity';
import { InterestFeed } from '../interest-feed';
import { interestPermissions } from '../interest.policy';
import { factsOf, InterestService } from '../interest.service';
import { EditInterestInput, ExpressInterestInput, WithdrawInterestInput } from './interest.inputs';
import { SoughtLoader } from './interest.loader';
import { ExpressionOfInterestType, InterestConnection, InterestNews, InterestPayload, type InterestPermissions } from './interest.type';

interface Saved {
  readonly interest: ExpressionOfInterest;
}

@Resolver(() => ExpressionOfInterestType)
export class InterestResolver {
  constructor(
    private readonly interests: InterestService,
    private readonly applicants: ExpressInterestService,
    private readonly feed: InterestFeed,
    private readonly ideas: IdeaLoader,
    private readonly sought: SoughtLoader,
    private readonly organisations: OrganisationLoader,
  ) {}

  @Query(() => ExpressionOfInterestType, { nullable: true, description: 'Null when there is none, or it is between other organisations.' })
  expressionOfInterest(@CurrentActor() actor: Actor, @IdArg() id: string): Promise<ExpressionOfInterest | null> {
    return this.interests.findVisible(actor, id);
  }

  @Query(() => InterestConnection, { description: 'What one of the viewer’s organisations has said to ideas, newest first.' })
  ownInterests(
    @CurrentActor() actor: Actor,
    @IdArg('organisationId') organisationId: string,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null = null,
  ): Promise<Page<ExpressionOfInterest>> {
    return this.interests.findOwn(actor, organisationId, first, after);
  }

  @Subscription(() => InterestNews, { description: 'Tells the people of its coordinator and of its applicants that something has happened to the expressions of interest in an idea. After the connection was lost, read them anew.' })
  interestsChanged(@IdArg('ideaId') ideaId: string, @Context() { actor, dropReader }: GraphqlContext): Promise<AsyncIterableIterator<Delivery>> {
    return this.feed.open(actor, dropReader, ideaId);
  }

  @Mutation(() => InterestPayload, {
    description:
      'For owners and editors: answers an idea, once at a time. The coordinator is told by mail, and reads why as the first message of the thread. A retry with the same clientKey stores nothing twice. Errors INTEREST.OWN_IDEA, IDEA.NOT_ANSWERABLE, INTEREST.REPLACEMENTS_ONLY, INTEREST.FULL, INTEREST.ALREADY_OPEN, INTEREST.TOO_OFTEN, INTEREST.COORDINATOR_UNCLAIMED, INTEREST.KEY_REUSED.',
  })
  async expressInterest(@CurrentActor() actor: Actor, @Args('input') input: ExpressInterestInput): Promise<Saved> {
    return { interest: await this.applicants.express(actor, input) };
  }

  @Mutation(() => InterestPayload, { description: 'For the applicant’s owners and editors, while it is new. Errors INTEREST.NOT_NEW and INTEREST.CHANGED_MEANWHILE.' })
  async editInterest(@CurrentActor() actor: Actor, @Args('input') input: EditInterestInput): Promise<Saved> {
    return { interest: await this.applicants.edit(actor, input) };
  }

  @Mutation(() => InterestPayload, { description: 'For the applicant’s owners and editors, while it is open; a seat offered for it is thereby declined. Errors INTEREST.NOT_OPEN and INTEREST.SEAT_ACCEPTED.' })
  async withdrawInterest(@CurrentActor() actor: Actor, @Args('input') { asOrganisationId, interestId }: WithdrawInterestInput): Promise<Saved> {
    return { interest: await this.applicants.withdraw(actor, asOrganisationId, interestId) };
  }

  @ResolveField()
  ideaTitle(@Parent() { idea }: ExpressionOfInterest): string {
    return idea.title;
  }

  @ResolveField()
  idea(@Parent() { ideaId }: ExpressionOfInterest, @Context() context: GraphqlContext): Promise<ProjectIdea | null> {
    return this.ideas.load(context, ideaId);
  }

  @ResolveField()
  organisation(@Parent() { organisationId }: ExpressionOfInterest, @Context() context: GraphqlContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationId);
  }

  @ResolveField()
  async partnerSought(@Parent() { ideaId, partnerSoughtId }: ExpressionOfInterest, @Context() context: GraphqlContext): Promise<PartnerSought | null> {
    return partnerSoughtId === null ? null : this.sought.load(context, ideaId, partnerSoughtId);
  }

  @ResolveField()
  seatStatus(@Parent() { seat }: ExpressionOfInterest) {
    return seat?.status ?? null;
  }

  @ResolveField(() => ID, { nullable: true })
  consortiumId(@Parent() { seat }: ExpressionOfInterest): string | null {
    return seat?.consortiumId ?? null;
  }

  @ResolveField()
  viewerCan(@Parent() interest: ExpressionOfInterest, @CurrentActor() actor: Actor): InterestPermissions {
    return interestPermissions(actor.roles, factsOf(interest));
  }
}


import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import { Public } from '../../../platform/auth/public.decorator';
import type { Page } from '../../../platform/graphql/connection';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { IdArg } from '../../../platform/graphql/id';
import { IdeaLoader, type ProjectIdea, ProjectIdeaType } from '../../ideas';
import { type Organisation, OrganisationType } from '../../organisations';
import type { ExpressionOfInterest } from '../expression-of-interest.entity';
import { InterestService } from '../interest.service';
import { TriageService } from '../triage.service';
import { ColumnArgs } from './board.args';
import { DeclineInterestsInput, MoveInterestsInput, OfferSeatForInterestInput, SetInterestCapInput, TakeSeatBackInput } from './interest.inputs';
import { InterestRoomLoader, ResponsivenessLoader, ViewerInterestsLoader } from './interest.loader';
import { ExpressionOfInterestType, InterestBoard, InterestCapPayload, InterestConnection, type InterestCounts, InterestPayload, InterestRoom, InterestsPayload, Responsiveness } from './interest.type';

interface Board {
  readonly idea: ProjectIdea;
}

@Resolver(() => InterestBoard)
export class InterestBoardResolver {
  constructor(
    private readonly interests: InterestService,
    private readonly triage: TriageService,
    private readonly ideas: IdeaLoader,
  ) {}

  @Query(() => InterestBoard, { nullable: true, description: 'For the people of the idea’s coordinator, whatever their role; null for others.' })
  async interestBoard(@CurrentActor() actor: Actor, @IdArg('ideaId') ideaId: string): Promise<Board | null> {
    const idea = await this.interests.findBoardIdea(actor, ideaId);
    return idea && { idea };
  }

  @Mutation(() => InterestsPayload, { description: 'For the coordinator’s owners and editors: all of them or none. Errors INTEREST.SEAT_OFFERED, INTEREST.NOT_OPEN, INTEREST.NOT_COORDINATOR.' })
  async moveInterests(@CurrentActor() actor: Actor, @Args('input') input: MoveInterestsInput): Promise<{ interests: ExpressionOfInterest[] }> {
    return { interests: await this.triage.move(actor, input) };
  }

  @Mutation(() => InterestsPayload, {
    description: 'For the coordinator’s owners and editors: all of them or none, each with a message in the thread and a mail in its own language. Errors INTEREST.SEAT_OFFERED, INTEREST.NOT_OPEN, INTEREST.NOT_COORDINATOR.',
  })
  async declineInterests(@CurrentActor() actor: Actor, @Args('input') input: DeclineInterestsInput): Promise<{ interests: ExpressionOfInterest[] }> {
    return { interests: await this.triage.decline(actor, input) };
  }

  @Mutation(() => InterestPayload, {
    description: 'For the coordinator’s owners and editors: invites the applicant to the idea’s consortium, which is opened if there is none. Errors INTEREST.SEAT_OFFERED, INTEREST.NOT_OPEN, and those of openConsortium and invitePartner.',
  })
  async offerSeatForInterest(@CurrentActor() actor: Actor, @Args('input') input: OfferSeatForInterestInput): Promise<{ interest: ExpressionOfInterest }> {
    return { interest: await this.triage.offerSeat(actor, input) };
  }

  @Mutation(() => InterestPayload, { description: 'For the coordinator’s owners and editors, while the seat is not answered; the interest is shortlisted again. Error INTEREST.NOT_OPEN.' })
  async takeSeatBack(@CurrentActor() actor: Actor, @Args('input') { asOrganisationId, interestId }: TakeSeatBackInput): Promise<{ interest: ExpressionOfInterest }> {
    return { interest: await this.triage.takeSeatBack(actor, asOrganisationId, interestId) };
  }

  @Mutation(() => InterestCapPayload, { description: 'For the coordinator’s owners and editors: how many expressions of interest may be open at once. Those that are open stay.' })
  async setInterestCap(@CurrentActor() actor: Actor, @Args('input') { asOrganisationId, ideaId, most }: SetInterestCapInput, @Context() context: GraphqlContext): Promise<{ idea: ProjectIdea | null }> {
    await this.triage.setCap(actor, asOrganisationId, ideaId, most);
    return { idea: await this.ideas.load(context, ideaId) };
  }

  @ResolveField()
  counts(@Parent() { idea }: Board): Promise<InterestCounts> {
    return this.interests.countStates(idea.id);
  }

  @ResolveField(() => InterestConnection)
  column(@Parent() { idea }: Board, @Args() { state, sought, order, first, after }: ColumnArgs): Promise<Page<ExpressionOfInterest>> {
    return this.interests.findColumn({ ideaId: idea.id, state, sought, order }, first, after);
  }
}

/** Adds to ideas what is said to them. */
@Resolver(() => ProjectIdeaType)
export class IdeaInterestsResolver {
  constructor(
    private readonly rooms: InterestRoomLoader,
    private readonly own: ViewerInterestsLoader,
  ) {}

  @ResolveField(() => InterestRoom, { description: 'How many expressions of interest are open, and may be.' })
  interestRoom(@Parent() { id }: ProjectIdea, @Context() context: GraphqlContext): Promise<InterestRoom> {
    return this.rooms.load(context, id);
  }

  @ResolveField(() => [ExpressionOfInterestType], { description: 'Of the viewer’s organisations, newest first, at most 20.' })
  viewerInterests(@Parent() { id }: ProjectIdea, @Context() context: GraphqlContext): Promise<ExpressionOfInterest[]> {
    return this.own.load(context, id);
  }
}

/** Adds to organisations how they answer. */
@Resolver(() => OrganisationType)
export class OrganisationResponsivenessResolver {
  constructor(private readonly figures: ResponsivenessLoader) {}

  @Public()
  @ResolveField(() => Responsiveness, { nullable: true, description: 'Null while there is too little to tell by: fewer than five in the time that counts.' })
  responsiveness(@Parent() { id }: Organisation, @Context() context: GraphqlContext): Promise<Responsiveness | null> {
    return this.figures.load(context, id);
  }
}

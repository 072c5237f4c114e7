import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import { IdArg } from '../../../platform/graphql/id';
import { type MergePreview, type Organisation, OrganisationType } from '../../organisations';
import { DecisionService } from '../cases/decision.service';
import { OrganisationStandings } from '../organisation-standings.service';
import { MergeOrganisationsInput, ModerateOrganisationInput, VerifyOrganisationInput } from './case.inputs';
import { MergePreviewType, ModeratedOrganisationPayload } from './merge.type';

type Payload = Promise<{ organisation: Organisation }>;

@Resolver()
export class StandingResolver {
  constructor(
    private readonly standings: OrganisationStandings,
    private readonly decisions: DecisionService,
  ) {}

  @Query(() => OrganisationType, { nullable: true, description: 'An organisation whatever has become of it. For moderators.' })
  moderatedOrganisation(@CurrentActor() actor: Actor, @IdArg() id: string): Promise<Organisation | null> {
    return this.standings.find(actor, id);
  }

  @Query(() => MergePreviewType, { description: 'What would move, and whose values would stay. For moderators.' })
  mergePreview(
    @CurrentActor() actor: Actor,
    @IdArg('mergedId') mergedId: string,
    @IdArg('intoId') intoId: string,
    @Args('preferMerged', { type: () => Boolean, defaultValue: false }) preferMerged: boolean,
  ): Promise<MergePreview> {
    return this.decisions.previewMerge(actor, { mergedId, intoId, preferMerged });
  }

  @Mutation(() => ModeratedOrganisationPayload, {
    description: 'For moderators: makes one of two. All that refers to the first refers to the second from then on, and its address leads there. Done twice it is done once. Errors MERGE.ALREADY_GONE, MERGE.SAME, MERGE.SUSPENDED, MERGE.DEMO_WITH_REAL, and MERGE.SUBMITTED_TOGETHER when an application was sent in that names both.',
  })
  async mergeOrganisations(@CurrentActor() actor: Actor, @Args('input') { reason, ...wish }: MergeOrganisationsInput): Payload {
    return { organisation: await this.decisions.merge(actor, wish, reason) };
  }

  @Mutation(() => ModeratedOrganisationPayload, { description: 'For moderators: they made sure that the organisation is what it says, in these ways.' })
  async verifyOrganisation(@CurrentActor() actor: Actor, @Args('input') { organisationId, checks, reason }: VerifyOrganisationInput): Payload {
    return { organisation: await this.standings.verify(actor, organisationId, checks, reason) };
  }

  @Mutation(() => ModeratedOrganisationPayload, { description: 'For moderators. Error STANDING.STANDS_SO_ALREADY when it is not verified.' })
  async withdrawVerification(@CurrentActor() actor: Actor, @Args('input') { organisationId, reason }: ModerateOrganisationInput): Payload {
    return { organisation: await this.standings.withdrawVerification(actor, organisationId, reason) };
  }

  @Mutation(() => ModeratedOrganisationPayload, { description: 'For moderators: takes all an organisation published out of sight, and lets nobody write in its name, until it is lifted. Error STANDING.STANDS_SO_ALREADY.' })
  async suspendOrganisation(@CurrentActor() actor: Actor, @Args('input') { organisationId, reason }: ModerateOrganisationInput): Payload {
    return { organisation: await this.standings.suspend(actor, organisationId, reason) };
  }

  @Mutation(() => ModeratedOrganisationPayload, { description: 'For moderators. Error STANDING.STANDS_SO_ALREADY when it is not suspended.' })
  async liftSuspension(@CurrentActor() actor: Actor, @Args('input') { organisationId, reason }: ModerateOrganisationInput): Payload {
    return { organisation: await this.standings.lift(actor, organisationId, reason) };
  }
}

import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import type { Page } from '../../../platform/graphql/connection';
import { IdArg } from '../../../platform/graphql/id';
import type { CaseKind, CaseState, ModerationCase } from '../cases/case';
import { CaseService } from '../cases/case.service';
import { DecisionService } from '../cases/decision.service';
import { DecideClaimInput, DecideReportInput, KeepApartInput, ModerationCasesArgs } from './case.inputs';
import { ModerationCaseConnection, ModerationCasePayload, ModerationCaseType, OpenCaseCount } from './case.type';
import { CaseKindEnum } from './enums';

@Resolver(() => ModerationCaseType)
export class CaseResolver {
  constructor(
    private readonly cases: CaseService,
    private readonly decisions: DecisionService,
  ) {}

  @Query(() => ModerationCaseConnection, { description: 'What waits for moderators, or what they decided. For moderators: error MODERATION.NOT_MODERATOR.' })
  moderationCases(@CurrentActor() actor: Actor, @Args() args: ModerationCasesArgs): Promise<Page<ModerationCase>> {
    return this.cases.findPage(actor, args);
  }

  @Query(() => ModerationCaseType, { nullable: true, description: 'For moderators. Null when there is none.' })
  moderationCase(@CurrentActor() actor: Actor, @Args('kind', { type: () => CaseKindEnum }) kind: CaseKind, @IdArg() id: string): Promise<ModerationCase | null> {
    return this.cases.find(actor, kind, id);
  }

  @Query(() => [OpenCaseCount], { description: 'For moderators.' })
  openModerationCases(@CurrentActor() actor: Actor): Promise<OpenCaseCount[]> {
    return this.cases.countOpen(actor);
  }

  @Mutation(() => ModerationCasePayload, { description: 'For moderators: lets the claimant speak for the organisation, or does not. Errors CLAIM.DECIDED, CLAIM.ALREADY_CLAIMED and MODERATION.OWN_CASE.' })
  async decideClaim(@CurrentActor() actor: Actor, @Args('input') { claimId, approve, reason }: DecideClaimInput): Promise<{ case: ModerationCase }> {
    return { case: await this.decisions.decideClaim(actor, claimId, approve, reason) };
  }

  @Mutation(() => ModerationCasePayload, { description: 'For moderators: two likely duplicates are two. Error MODERATION.DECIDED.' })
  async keepApart(@CurrentActor() actor: Actor, @Args('input') { duplicateId, reason }: KeepApartInput): Promise<{ case: ModerationCase }> {
    return { case: await this.decisions.keepApart(actor, duplicateId, reason) };
  }

  @Mutation(() => ModerationCasePayload, { description: 'For moderators; the reporter is told, and when they are right the reported organisation too. Error MODERATION.DECIDED.' })
  async decideReport(@CurrentActor() actor: Actor, @Args('input') { reportId, uphold, reason }: DecideReportInput): Promise<{ case: ModerationCase }> {
    return { case: await this.decisions.decideReport(actor, reportId, uphold, reason) };
  }

  @ResolveField()
  state(@Parent() { decision }: ModerationCase): CaseState {
    return decision === null ? 'OPEN' : 'DECIDED';
  }

  @ResolveField()
  reason(@Parent() { answer }: ModerationCase): string | null {
    return answer;
  }
}

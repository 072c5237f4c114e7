import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import { Clock } from '../../../platform/clock/clock';
import { IdeaLifeService } from '../idea-life.service';
import { ideaPermissions, isAnswerable } from '../idea.policy';
import { isLate } from '../late-mode';
import type { ProjectIdea } from '../project-idea.entity';
import { CloseIdeaInput, CompleteIdeaInput, PauseIdeaInput, RenewIdeaInput, ReopenIdeaInput } from './idea.inputs';
import { IdeaPayload, type IdeaPermissions, ProjectIdeaType } from './project-idea.type';

interface SavedIdea {
  readonly idea: ProjectIdea;
}

@Resolver(() => ProjectIdeaType)
export class IdeaLifeResolver {
  constructor(
    private readonly life: IdeaLifeService,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => IdeaPayload, { description: 'Seeks no partners for a while: it can be read, and neither found nor answered. Error IDEA.NOT_IN_THAT_STATE, as of the four below.' })
  async pauseIdea(@CurrentActor() actor: Actor, @Args('input') input: PauseIdeaInput): Promise<SavedIdea> {
    return { idea: await this.life.act(actor, input.asOrganisationId, input.ideaId, 'pause') };
  }

  @Mutation(() => IdeaPayload, { description: 'Says that the partnership is complete: it can be read, and no longer answered.' })
  async completeIdea(@CurrentActor() actor: Actor, @Args('input') input: CompleteIdeaInput): Promise<SavedIdea> {
    return { idea: await this.life.act(actor, input.asOrganisationId, input.ideaId, 'complete') };
  }

  @Mutation(() => IdeaPayload, { description: 'Gives the idea up for good: it can be read, and never opened again.' })
  async closeIdea(@CurrentActor() actor: Actor, @Args('input') input: CloseIdeaInput): Promise<SavedIdea> {
    return { idea: await this.life.act(actor, input.asOrganisationId, input.ideaId, 'close') };
  }

  @Mutation(() => IdeaPayload, { description: 'Seeks partners again, for thirty days, after a pause or a completion.' })
  async reopenIdea(@CurrentActor() actor: Actor, @Args('input') input: ReopenIdeaInput): Promise<SavedIdea> {
    return { idea: await this.life.act(actor, input.asOrganisationId, input.ideaId, 'reopen') };
  }

  @Mutation(() => IdeaPayload, { description: 'Shows it for thirty days from now, also after it has expired. Field error IN_THE_PAST on content.deadline where that has passed.' })
  async renewIdea(@CurrentActor() actor: Actor, @Args('input') input: RenewIdeaInput): Promise<SavedIdea> {
    return { idea: await this.life.act(actor, input.asOrganisationId, input.ideaId, 'renew') };
  }

  @ResolveField()
  answerable(@Parent() idea: ProjectIdea): boolean {
    return isAnswerable(idea, this.clock.now());
  }

  @ResolveField()
  late(@Parent() idea: ProjectIdea): boolean {
    const now = this.clock.now();
    return isAnswerable(idea, now) && isLate(idea, now);
  }

  @ResolveField()
  viewerCan(@Parent() idea: ProjectIdea, @CurrentActor() actor: Actor): IdeaPermissions {
    return ideaPermissions(actor.roles, idea, this.clock.now());
  }
}

import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { slugify } from '@trefoil/vocabulary';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import { Public } from '../../../platform/auth/public.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { IdArg } from '../../../platform/graphql/id';
import { renderMarkdown } from '../../../platform/rich-text/render-markdown';
import { type Organisation, OrganisationLoader } from '../../organisations';
import { IdeaService } from '../idea.service';
import type { PartnerSought } from '../partner-sought.entity';
import type { ProjectIdea } from '../project-idea.entity';
import { DraftIdeaInput, EditIdeaInput, PublishIdeaInput, WithdrawIdeaInput } from './idea.inputs';
import { PartnerSoughtLoader } from './partner-sought.loader';
import { IdeaPayload, ProjectIdeaType } from './project-idea.type';

interface SavedIdea {
  readonly idea: ProjectIdea;
}

@Resolver(() => ProjectIdeaType)
export class IdeaResolver {
  constructor(
    private readonly ideas: IdeaService,
    private readonly organisations: OrganisationLoader,
    private readonly partners: PartnerSoughtLoader,
  ) {}

  @Public()
  @Query(() => ProjectIdeaType, { nullable: true, description: 'Null when there is none, or it is a draft of others. Error GONE when it was withdrawn.' })
  idea(@CurrentActor() actor: Actor, @IdArg() id: string): Promise<ProjectIdea | null> {
    return this.ideas.findVisible(actor, id);
  }

  @Mutation(() => IdeaPayload, { description: 'Makes a draft that only the organisation’s own people see. At most 100 a day for one organisation.' })
  async draftIdea(@CurrentActor() actor: Actor, @Args('input') input: DraftIdeaInput): Promise<SavedIdea> {
    return { idea: await this.ideas.draft(actor, input.asOrganisationId, input.content) };
  }

  @Mutation(() => IdeaPayload, { description: 'Error IDEA.CHANGED_MEANWHILE when somebody else saved first. A published idea must stay fit to be published.' })
  async editIdea(@CurrentActor() actor: Actor, @Args('input') input: EditIdeaInput): Promise<SavedIdea> {
    return { idea: await this.ideas.edit(actor, input.asOrganisationId, input.ideaId, input.version, input.content) };
  }

  @Mutation(() => IdeaPayload, { description: 'Shows a draft to everybody. Field errors REQUIRED and IN_THE_PAST on content.* name what a reader would miss.' })
  async publishIdea(@CurrentActor() actor: Actor, @Args('input') input: PublishIdeaInput): Promise<SavedIdea> {
    return { idea: await this.ideas.publish(actor, input.asOrganisationId, input.ideaId) };
  }

  @Mutation(() => IdeaPayload, { description: 'Takes an idea back for good; others are told that it is gone.' })
  async withdrawIdea(@CurrentActor() actor: Actor, @Args('input') input: WithdrawIdeaInput): Promise<SavedIdea> {
    return { idea: await this.ideas.withdraw(actor, input.asOrganisationId, input.ideaId) };
  }

  @ResolveField()
  slug(@Parent() { title }: ProjectIdea): string {
    return slugify(title);
  }

  @ResolveField()
  organisation(@Parent() { organisationId }: ProjectIdea, @Context() context: GraphqlContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationId);
  }

  @ResolveField()
  bodyHtml(@Parent() { body }: ProjectIdea): string | null {
    return renderMarkdown(body);
  }

  @ResolveField()
  crossSectoral(@Parent() { sectors }: ProjectIdea): boolean {
    return sectors.length > 1;
  }

  @ResolveField()
  partnersSought(@Parent() { id }: ProjectIdea, @Context() context: GraphqlContext): Promise<PartnerSought[]> {
    return this.partners.load(context, id);
  }
}

import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { ViewerType } from '../../accounts';
import { type Organisation, OrganisationType } from '../../organisations';
import { IdeaService } from '../idea.service';
import type { ProjectIdea } from '../project-idea.entity';
import { OrganisationIdeasLoader } from './idea.loader';
import { ProjectIdeaType } from './project-idea.type';

@Resolver(() => OrganisationType)
export class OrganisationIdeasResolver {
  constructor(private readonly ofOrganisations: OrganisationIdeasLoader) {}

  @ResolveField(() => [ProjectIdeaType], { description: 'Published ideas it coordinates, newest first, at most 20.' })
  ideas(@Parent() { id }: Organisation, @Context() context: GraphqlContext): Promise<ProjectIdea[]> {
    return this.ofOrganisations.load(context, id);
  }
}

@Resolver(() => ViewerType)
export class ViewerIdeasResolver {
  constructor(private readonly service: IdeaService) {}

  @ResolveField(() => [ProjectIdeaType], { description: 'Ideas of the viewer’s organisations in any state but withdrawn, newest first, at most 50.' })
  ideas(@CurrentActor() actor: Actor): Promise<ProjectIdea[]> {
    return this.service.findOfActor(actor);
  }
}

import { Injectable } from '@nestjs/common';
import type { OrganisationId, ProjectIdeaId } from '@trefoil/vocabulary';
import DataLoader from 'dataloader';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { IdeaService } from '../idea.service';
import type { ProjectIdea } from '../project-idea.entity';

/** Batches the ideas one operation asks for; each is null when the viewer cannot see it. */
@Injectable()
export class IdeaLoader {
  constructor(private readonly ideas: IdeaService) {}

  load(context: GraphqlContext, id: ProjectIdeaId): Promise<ProjectIdea | null> {
    return context.loader(this, () => new DataLoader((ids: readonly ProjectIdeaId[]) => this.ideas.findManyVisible(context.actor, ids))).load(id);
  }
}

/** Batches the published ideas of organisations. */
@Injectable()
export class OrganisationIdeasLoader {
  constructor(private readonly ideas: IdeaService) {}

  load(context: GraphqlContext, organisationId: OrganisationId): Promise<ProjectIdea[]> {
    return context.loader(this, () => new DataLoader((ids: readonly OrganisationId[]) => this.ideas.findPublishedOf(ids))).load(organisationId);
  }
}

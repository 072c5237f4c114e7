import { Injectable } from '@nestjs/common';
import type { OrganisationId, PartnerSoughtId, ProjectIdeaId } from '@trefoil/vocabulary';
import DataLoader from 'dataloader';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { groupInOrder } from '../../../platform/graphql/in-order';
import { IdeaService, type PartnerSought } from '../../ideas';
import type { ExpressionOfInterest } from '../expression-of-interest.entity';
import { InterestRepository } from '../interest.repository';
import { InterestService } from '../interest.service';
import { type ReplyFigures, ResponsivenessRepository } from '../responsiveness.repository';
import type { InterestRoom } from './interest.type';

/** Batches what ideas have had and may have. */
@Injectable()
export class InterestRoomLoader {
  constructor(private readonly interests: InterestRepository) {}

  load(context: GraphqlContext, ideaId: ProjectIdeaId): Promise<InterestRoom> {
    const batch = async (ids: readonly ProjectIdeaId[]) => {
      const found = new Map((await this.interests.findRoom(ids)).map((room) => [room.ideaId, room]));
      return ids.map((id) => found.get(id) ?? { open: 0, most: null });
    };
    return context.loader(this, () => new DataLoader(batch)).load(ideaId);
  }
}

/** Batches what the viewer’s organisations have said to ideas. */
@Injectable()
export class ViewerInterestsLoader {
  constructor(private readonly interests: InterestService) {}

  load(context: GraphqlContext, ideaId: ProjectIdeaId): Promise<ExpressionOfInterest[]> {
    const batch = async (ids: readonly ProjectIdeaId[]) => groupInOrder(ids, await this.interests.findOfActor(context.actor, ids), (interest) => interest.ideaId);
    return context.loader(this, () => new DataLoader(batch)).load(ideaId);
  }
}

/** Batches the partners sought that expressions of interest name; the caller has found those visible. */
@Injectable()
export class SoughtLoader {
  constructor(private readonly ideas: IdeaService) {}

  async load(context: GraphqlContext, ideaId: ProjectIdeaId, id: PartnerSoughtId): Promise<PartnerSought | null> {
    const sought = await context.loader(this, () => new DataLoader((ids: readonly ProjectIdeaId[]) => Promise.all(ids.map((each) => this.ideas.findPartnersSought(each))))).load(ideaId);
    return sought.find((each) => each.id === id) ?? null;
  }
}

/** Batches how organisations answer; null where there is too little to tell by. */
@Injectable()
export class ResponsivenessLoader {
  constructor(private readonly figures: ResponsivenessRepository) {}

  load(context: GraphqlContext, id: OrganisationId): Promise<ReplyFigures | null> {
    const batch = async (ids: readonly OrganisationId[]) => {
      const found = new Map((await this.figures.findMany(ids)).map((figures) => [figures.organisationId, figures]));
      return ids.map((each) => found.get(each) ?? null);
    };
    return context.loader(this, () => new DataLoader(batch)).load(id);
  }
}

import { Injectable } from '@nestjs/common';
import type { CountryCode, ProjectIdeaId } from '@trefoil/vocabulary';
import DataLoader from 'dataloader';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { groupInOrder } from '../../../platform/graphql/in-order';
import type { ProjectIdea } from '../../ideas';
import type { Consortium } from '../consortium.entity';
import { ConsortiumRepository } from '../consortium.repository';
import { ConsortiumService } from '../consortium.service';

/** Batches the consortia of ideas; null where there is none the viewer can see. */
@Injectable()
export class IdeaConsortiumLoader {
  constructor(private readonly consortia: ConsortiumService) {}

  load(context: GraphqlContext, ideaId: ProjectIdeaId): Promise<Consortium | null> {
    return context
      .loader(this, () => new DataLoader((ids: readonly ProjectIdeaId[]) => this.consortia.findManyVisibleOfIdeas(context.actor, ids)))
      .load(ideaId);
  }
}

/** Batches the ideas of consortia that were already found visible, whatever state the ideas are in. */
@Injectable()
export class ConsortiumIdeaLoader {
  constructor(private readonly consortia: ConsortiumRepository) {}

  load(context: GraphqlContext, ideaId: ProjectIdeaId): Promise<ProjectIdea | null> {
    const batch = async (ids: readonly ProjectIdeaId[]) => {
      const found = new Map((await this.consortia.findIdeas(ids)).map((idea) => [idea.id, idea]));
      return ids.map((id) => found.get(id) ?? null);
    };
    return context.loader(this, () => new DataLoader(batch)).load(ideaId);
  }
}

/** Batches the countries of the accepted seats of ideas, the coordinator's left out. */
@Injectable()
export class SeatCountryLoader {
  constructor(private readonly consortia: ConsortiumRepository) {}

  load(context: GraphqlContext, ideaId: ProjectIdeaId): Promise<CountryCode[]> {
    const batch = async (ids: readonly ProjectIdeaId[]) => {
      const groups = groupInOrder(ids, await this.consortia.findSeatCountries(ids), (seat) => seat.ideaId);
      return groups.map((seats) => seats.map(({ country }) => country));
    };
    return context.loader(this, () => new DataLoader(batch)).load(ideaId);
  }
}

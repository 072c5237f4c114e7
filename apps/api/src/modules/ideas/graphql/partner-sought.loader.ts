import { Injectable } from '@nestjs/common';
import type { ProjectIdeaId } from '@trefoil/vocabulary';
import DataLoader from 'dataloader';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import { groupInOrder } from '../../../platform/graphql/in-order';
import { IdeaRepository } from '../idea.repository';
import type { PartnerSought } from '../partner-sought.entity';

/** Batches the partners sought by ideas that were already found visible. */
@Injectable()
export class PartnerSoughtLoader {
  constructor(private readonly ideas: IdeaRepository) {}

  load(context: GraphqlContext, ideaId: ProjectIdeaId): Promise<PartnerSought[]> {
    const batch = async (ids: readonly ProjectIdeaId[]) => groupInOrder(ids, await this.ideas.findPartnersSought(ids), (partner) => partner.ideaId);
    return context.loader(this, () => new DataLoader(batch)).load(ideaId);
  }
}

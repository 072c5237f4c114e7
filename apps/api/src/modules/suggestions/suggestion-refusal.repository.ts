import { Injectable } from '@nestjs/common';
import type { OrganisationId, ProjectIdeaId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SuggestionRefusal, type SuggestionRefusalReason } from './suggestion-refusal.entity';

@Injectable()
export class SuggestionRefusalRepository {
  constructor(private readonly work: UnitOfWork) {}

  findOf(ideaId: ProjectIdeaId): Promise<SuggestionRefusal[]> {
    return this.work.manager.find(SuggestionRefusal, { where: { ideaId }, order: { id: 'DESC' } });
  }

  async findRefusedIds(ideaId: ProjectIdeaId): Promise<Set<OrganisationId>> {
    return new Set((await this.findOf(ideaId)).map(({ organisationId }) => organisationId));
  }

  async save(ideaId: ProjectIdeaId, organisationId: OrganisationId, reason: SuggestionRefusalReason, note: string | null): Promise<void> {
    await this.work.manager.upsert(SuggestionRefusal, { ideaId, organisationId, reason, note }, ['ideaId', 'organisationId']);
  }

  async remove(ideaId: ProjectIdeaId, organisationId: OrganisationId): Promise<void> {
    await this.work.manager.delete(SuggestionRefusal, { ideaId, organisationId });
  }

  /** A refusal of the first holds for the second from now on. */
  async moveRefusals(mergedId: OrganisationId, intoId: OrganisationId): Promise<void> {
    await this.work.manager.query('delete from suggestion_refusal where organisation_id = $1 and idea_id in (select idea_id from suggestion_refusal where organisation_id = $2)', [mergedId, intoId]);
    await this.work.manager.query('update suggestion_refusal set organisation_id = $2 where organisation_id = $1', [mergedId, intoId]);
  }
}

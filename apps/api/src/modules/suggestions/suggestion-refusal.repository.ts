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

  /** Of the proposals for the idea's consortium as well: who was refused there is not suggested here. */
  async findRefusedIds(ideaId: ProjectIdeaId): Promise<Set<OrganisationId>> {
    const rows = await this.work.manager.query<{ id: OrganisationId }[]>(
      `select organisation_id::text as id from suggestion_refusal where idea_id = $1
       union select r.organisation_id::text from proposal_refusal r join consortium c on c.id = r.consortium_id where c.idea_id = $1`,
      [ideaId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async save(ideaId: ProjectIdeaId, organisationId: OrganisationId, reason: SuggestionRefusalReason, note: string | null): Promise<void> {
    await this.work.manager.upsert(SuggestionRefusal, { ideaId, organisationId, reason, note }, ['ideaId', 'organisationId']);
  }

  async remove(ideaId: ProjectIdeaId, organisationId: OrganisationId): Promise<void> {
    await this.work.manager.delete(SuggestionRefusal, { ideaId, organisationId });
  }
}

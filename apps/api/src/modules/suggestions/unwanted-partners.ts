import { Injectable } from '@nestjs/common';
import type { OrganisationId, ProjectIdeaId } from '@trefoil/vocabulary';
import { BlockService } from '../organisations';
import { SuggestionRefusalRepository } from './suggestion-refusal.repository';

/** Who is not to be suggested for an idea: refused for it, or blocked by its organisation, or blocking it. */
@Injectable()
export class UnwantedPartners {
  constructor(
    private readonly refusals: SuggestionRefusalRepository,
    private readonly blocks: BlockService,
  ) {}

  async findFor({ id, organisationId }: { id: ProjectIdeaId; organisationId: OrganisationId }): Promise<ReadonlySet<OrganisationId>> {
    return new Set([...(await this.refusals.findRefusedIds(id)), ...(await this.blocks.findApartFrom(organisationId))]);
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OrganisationsMerged } from '../../organisations';
import { SuggestionRefusalRepository } from '../suggestion-refusal.repository';

@Injectable()
export class MoveRefusalsWhenOrganisationsAreMerged implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly refusals: SuggestionRefusalRepository,
  ) {}

  onModuleInit(): void {
    this.events.on(OrganisationsMerged, async ({ merges }) => {
      for (const { mergedId, intoId } of merges) await this.refusals.moveRefusals(mergedId, intoId);
    });
  }
}

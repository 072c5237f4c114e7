import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OrganisationsMerged } from '../../organisations';
import { IdeaService } from '../idea.service';

@Injectable()
export class MoveIdeasWhenOrganisationsAreMerged implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly ideas: IdeaService,
  ) {}

  onModuleInit(): void {
    this.events.on(OrganisationsMerged, async ({ merges }) => {
      for (const { mergedId, intoId } of merges) await this.ideas.moveAllOf(mergedId, intoId);
    });
  }
}

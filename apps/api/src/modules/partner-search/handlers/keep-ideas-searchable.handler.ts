import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { IdeaPublished, IdeaSaved, IdeaStatusChanged, IdeaWithdrawn } from '../../ideas';
import { SearchIndexRepository } from '../search-index.repository';

@Injectable()
export class KeepIdeasSearchable implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly index: SearchIndexRepository,
  ) {}

  onModuleInit(): void {
    for (const event of [IdeaSaved, IdeaPublished, IdeaStatusChanged, IdeaWithdrawn]) this.events.on(event, ({ ideaId }) => this.index.refreshIdeas([ideaId]));
  }
}

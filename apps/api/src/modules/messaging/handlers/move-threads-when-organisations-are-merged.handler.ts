import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OrganisationsMerged } from '../../organisations';
import { FollowMergesRepository } from '../follow-merges.repository';
import { ThreadsJoined } from '../messaging.events';

@Injectable()
export class MoveThreadsWhenOrganisationsAreMerged implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly rows: FollowMergesRepository,
  ) {}

  onModuleInit(): void {
    this.events.on(OrganisationsMerged, async ({ merges }) => {
      for (const { mergedId, intoId } of merges) await this.rows.move(mergedId, intoId, (movedId, keptId) => this.events.publish(new ThreadsJoined(movedId, keptId)));
    });
  }
}

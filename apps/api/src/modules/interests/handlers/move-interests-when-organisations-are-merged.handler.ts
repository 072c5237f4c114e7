import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock';
import { DomainEvents } from '../../../platform/events/domain-events';
import { ThreadsJoined } from '../../messaging';
import { OrganisationsMerged } from '../../organisations';
import { FollowMergesRepository } from '../follow-merges.repository';

@Injectable()
export class MoveInterestsWhenOrganisationsAreMerged implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly rows: FollowMergesRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on(ThreadsJoined, ({ movedId, keptId }) => this.rows.followThread(movedId, keptId));
    this.events.on(OrganisationsMerged, async ({ merges }) => {
      for (const { mergedId, intoId } of merges) await this.rows.move(mergedId, intoId, this.clock.now());
    });
  }
}

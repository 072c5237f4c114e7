import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OrganisationsMerged } from '../organisation.events';
import { FollowMergesRepository } from '../people/follow-merges.repository';

/** Invitations, requests, claims and departments; memberships are moved by whoever merges. */
@Injectable()
export class MovePeopleWhenOrganisationsAreMerged implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly rows: FollowMergesRepository,
  ) {}

  onModuleInit(): void {
    this.events.on(OrganisationsMerged, async ({ merges }) => {
      for (const { mergedId, intoId } of merges) await this.rows.move(mergedId, intoId);
    });
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OrganisationsMerged } from '../../organisations';
import { FollowingRepository } from '../following.repository';

@Injectable()
export class MoveBookmarksWhenOrganisationsAreMerged implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly kept: FollowingRepository,
  ) {}

  onModuleInit(): void {
    this.events.on(OrganisationsMerged, ({ merges }) => this.kept.moveBookmarks(merges));
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { OrganisationsMerged } from '../../organisations';
import { NotificationRepository } from '../notification.repository';

@Injectable()
export class MoveNoticesWhenOrganisationsAreMerged implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly notifications: NotificationRepository,
  ) {}

  onModuleInit(): void {
    this.events.on(OrganisationsMerged, ({ merges }) => this.notifications.follow(merges));
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { PersonExported } from '../../accounts';
import { NotificationRepository } from '../notification.repository';

/** What a person was told, and how they want to be. It hangs on their row, and goes with it. */
@Injectable()
export class AnswerForPeopleWhoExportThemselves implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly notifications: NotificationRepository,
  ) {}

  onModuleInit(): void {
    this.events.on(PersonExported, async (exported) => exported.put(await this.notifications.read(exported.personId)));
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { Notice, SubjectSeen } from '../../../platform/notices/notice';
import { NotificationService } from '../notification.service';

@Injectable()
export class TellPeopleWhenANoticeIsGiven implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly notifications: NotificationService,
  ) {}

  onModuleInit(): void {
    this.events.on(Notice, (notice) => this.notifications.tell(notice));
    this.events.on(SubjectSeen, (seen) => this.notifications.settle(seen));
  }
}

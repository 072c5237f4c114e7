import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { PersonExported } from '../../accounts';
import { MessageRepository } from '../message.repository';
import { ThreadKeepingRepository } from '../thread-keeping.repository';

/** What a person wrote and read. When they erase themselves the database takes their name off the messages, which are their organisations'. */
@Injectable()
export class AnswerForPeopleWhoExportThemselves implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly messages: MessageRepository,
    private readonly keepings: ThreadKeepingRepository,
  ) {}

  onModuleInit(): void {
    this.events.on(PersonExported, async (exported) => {
      const { drafts, keepings } = await this.keepings.findKeptBy(exported.personId);
      exported.put({
        messages: await this.messages.findWrittenBy(exported.personId),
        threadsRead: await this.messages.findReadBy(exported.personId),
        messageDrafts: drafts,
        threadKeepings: keepings,
      });
    });
  }
}

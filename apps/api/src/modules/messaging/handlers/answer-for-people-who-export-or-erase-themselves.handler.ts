import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events';
import { PersonErased, PersonExported } from '../../accounts';
import { AttachmentRepository } from '../attachments/attachment.repository';
import { MessageRepository } from '../message.repository';
import { ThreadKeepingRepository } from '../thread-keeping.repository';

/** What a person wrote, attached, kept and read. When they erase themselves the database takes their name off messages and files, which are their organisations'; what was never sent goes. */
@Injectable()
export class AnswerForPeopleWhoExportOrEraseThemselves implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly messages: MessageRepository,
    private readonly keepings: ThreadKeepingRepository,
    private readonly attachments: AttachmentRepository,
  ) {}

  onModuleInit(): void {
    this.events.on(PersonErased, ({ personId }) => this.attachments.removeWaitingOf(personId));
    this.events.on(PersonExported, async (exported) => {
      const { drafts, keepings } = await this.keepings.findKeptBy(exported.personId);
      exported.put({
        messages: await this.messages.findWrittenBy(exported.personId),
        threadsRead: await this.messages.findReadBy(exported.personId),
        messageDrafts: drafts,
        threadKeepings: keepings,
        attachments: await this.attachments.findUploadedBy(exported.personId),
      });
    });
  }
}

import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config';
import { DomainEvents } from '../../../platform/events/domain-events';
import { Notice, type NoticeReader } from '../../../platform/notices/notice';
import { OrganisationService } from '../../organisations';
import { messageMails } from '../mails/message-mails';
import { MessageSent } from '../messaging.events';
import { SubjectRepository } from '../subject.repository';
import { ThreadKeepingRepository } from '../thread-keeping.repository';
import { ThreadSubjects, titleOf } from '../thread-subjects.service';
import { otherSide } from '../thread.policy';
import { ThreadRepository } from '../thread.repository';

/** Once per thread and person until they have read it. The mail says who wrote and about what, never what was written. */
@Injectable()
export class TellTheOtherSideWhenAMessageIsSent implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly organisations: OrganisationService,
    private readonly threads: ThreadRepository,
    private readonly keepings: ThreadKeepingRepository,
    private readonly rows: SubjectRepository,
    private readonly subjects: ThreadSubjects,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on(MessageSent, (event) => this.tell(event));
  }

  private async tell({ message, thread, isMailedElsewhere }: MessageSent): Promise<void> {
    if (isMailedElsewhere) return;
    const readers = (await this.organisations.findSpeakers(otherSide(thread, message.organisationId))).filter(({ id }) => id !== message.authorId);
    const ids = readers.map(({ id }) => id);
    const waiting = await this.threads.findPeopleAlreadyWaitedFor(thread.id, message.id, message.organisationId, ids);
    const muted = await this.keepings.findMuted(thread.id, ids);
    const toTell = readers.filter(({ id }) => !waiting.has(id) && !muted.has(id));
    if (toTell.length === 0) return;
    const [sender] = await this.rows.findOrganisations([message.organisationId]);
    const subject = await this.subjects.requireRow({ kind: thread.subjectKind, id: thread.subjectId });
    const facts = { organisation: sender?.name ?? '', kind: thread.subjectKind, subject: titleOf(subject) };
    const write = ({ email: to, name, locale }: NoticeReader) => ({ to, locale, id: 'mail.newMessage', values: { name, ...facts }, link: `${this.config.publicUrl}/${locale}/my/messages/${thread.id}` });
    await this.events.publish(new Notice({ kind: 'MESSAGE_RECEIVED', subject: { kind: 'THREAD', id: thread.id }, facts, letter: { catalogues: messageMails, write } }, toTell));
  }
}

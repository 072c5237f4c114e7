import { Inject, Injectable } from '@nestjs/common';
import { isId, type NotificationChoice, notificationPath, type PersonId } from '@trefoil/vocabulary';
import type { Actor } from '../../platform/auth/actor';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { InvalidInput, NotFound } from '../../platform/errors/app-error';
import { decodeCursor, encodeCursor, type Page, requirePageSize, toPage } from '../../platform/graphql/connection';
import { composeMail } from '../../platform/mail/compose-mail';
import { Mails } from '../../platform/mail/mails';
import type { NoticeContent, NoticeReader, Notice, SubjectSeen } from '../../platform/notices/notice';
import { Realtime } from '../../platform/realtime/realtime';
import { lineOf, noticeMails, wordUnsubscribe } from './mails/notice-mails';
import type { Notification } from './notification.entity';
import { NotificationRepository } from './notification.repository';
import { choiceOf, requirePersonId } from './notification-settings.service';
import { UnsubscribeLinks } from './unsubscribe-links';

@Injectable()
export class NotificationService {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly links: UnsubscribeLinks,
    private readonly realtime: Realtime,
    private readonly work: UnitOfWork,
    private readonly mails: Mails,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Tells each reader by the ways they chose, in the transaction of what they are told of. */
  async tell({ content, readers }: Notice): Promise<void> {
    if (readers.length === 0) return;
    const settings = await this.notifications.findSettings(readers.map(({ id }) => id));
    const chosen = readers.map((reader) => ({ reader, choice: choiceOf(settings.get(reader.id), content.kind) }));
    await this.notifications.add(chosen.filter(({ choice }) => isKept(choice)).map(({ reader, choice }) => this.toRow(content, reader.id, choice)));
    for (const { reader, choice } of chosen) {
      if (choice.mail === 'AT_ONCE') await this.mail(content, reader);
      if (choice.inProduct) await this.realtime.publish('notification-changed', reader.id);
    }
  }

  async settle({ personId, subject }: SubjectSeen): Promise<void> {
    if (await this.notifications.markSeen(personId, subject.kind, subject.id, this.clock.now())) await this.realtime.publish('notification-changed', personId);
  }

  async findOfActor(actor: Actor, first: number, after: string | null): Promise<Page<Notification>> {
    const limit = requirePageSize(first) + 1;
    const [from] = after === null ? [null] : decodeCursor(after, 1);
    if (from !== null && (typeof from !== 'string' || !isId(from))) throw new InvalidInput([{ path: 'after', code: 'MALFORMED' }]);
    return toPage(await this.notifications.findPage(requirePersonId(actor), from, limit), first, ({ id }) => encodeCursor([id]));
  }

  countUnread({ personId }: Actor): Promise<number> {
    return personId === null ? Promise.resolve(0) : this.notifications.countUnread(personId);
  }

  markRead(actor: Actor, id: string): Promise<Notification> {
    const personId = requirePersonId(actor);
    return this.work.run(async () => {
      if (await this.notifications.markRead(personId, id, this.clock.now())) await this.realtime.publish('notification-changed', personId);
      const notification = await this.notifications.findOwn(personId, id);
      if (!notification) throw new NotFound();
      return notification;
    });
  }

  markAllRead(actor: Actor): Promise<void> {
    const personId = requirePersonId(actor);
    return this.work.run(async () => {
      if (await this.notifications.markAllRead(personId, this.clock.now())) await this.realtime.publish('notification-changed', personId);
    });
  }

  private toRow({ kind, subject, facts }: NoticeContent, personId: PersonId, { inProduct, mail }: NotificationChoice) {
    const digest = mail === 'DAILY' || mail === 'WEEKLY' ? mail : null;
    return { personId, kind, subjectKind: subject.kind, subjectId: subject.id, facts, inProduct, digest, createdAt: this.clock.now() };
  }

  private async mail({ kind, subject, facts, letter }: NoticeContent, reader: NoticeReader): Promise<void> {
    const { email: to, name, locale } = reader;
    const link = `${this.config.publicUrl}/${locale}${notificationPath(subject.kind, subject.id)}`;
    const written = letter?.write(reader) ?? { to, locale, id: 'mail.notice', values: { name, line: lineOf(locale, kind, facts) }, link };
    const unsubscribe = { text: wordUnsubscribe(locale, kind), link: this.links.linkFor({ personId: reader.id, locale, from: kind }) };
    await this.mails.send(composeMail(letter?.catalogues ?? noticeMails, { ...written, unsubscribe }));
  }
}

const isKept = ({ inProduct, mail }: NotificationChoice): boolean => inProduct || mail === 'DAILY' || mail === 'WEEKLY';

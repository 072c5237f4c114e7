import { Injectable } from '@nestjs/common';
import type { MessageId, OrganisationId, PersonId, ThreadId } from '@trefoil/vocabulary';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Person } from '../accounts';
import { Message } from './message.entity';

export type NewMessage = Pick<Message, 'threadId' | 'organisationId' | 'authorId' | 'clientKey' | 'text' | 'sentAt'>;

@Injectable()
export class MessageRepository {
  constructor(private readonly work: UnitOfWork) {}

  findByKey(organisationId: OrganisationId, clientKey: string): Promise<Message | null> {
    return this.work.manager.findOneBy(Message, { organisationId, clientKey });
  }

  findManyById(ids: readonly MessageId[]): Promise<Message[]> {
    return this.work.manager.findBy(Message, { id: In([...ids]) });
  }

  findWithThread(id: MessageId): Promise<Message | null> {
    return this.work.manager.findOne(Message, { where: { id }, relations: { thread: true } });
  }

  /** Locked until the transaction ends. */
  findForChange(id: MessageId): Promise<Message> {
    return this.work.manager.findOneOrFail(Message, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async change(message: Message, change: Partial<Pick<Message, 'text' | 'editedAt' | 'deletedAt'>>): Promise<void> {
    await this.work.manager.update(Message, message.id, change);
    Object.assign(message, change);
  }

  isInThread(id: MessageId, threadId: ThreadId): Promise<boolean> {
    return this.work.manager.existsBy(Message, { id, threadId });
  }

  /** Stores it; null when the sender has used the key before, be it in a transaction that ended just now. */
  async add(message: NewMessage): Promise<Message | null> {
    const { raw } = await this.work.manager
      .createQueryBuilder()
      .insert()
      .into(Message)
      .values(message)
      .orIgnore()
      .returning('id')
      .updateEntity(false)
      .execute();
    const [row] = raw as { id: MessageId }[];
    return row ? this.work.manager.create(Message, { ...message, id: row.id, editedAt: null, deletedAt: null }) : null;
  }

  /** Of each thread the last messages before one (null: the newest), newest first. */
  async findLastOf(threadIds: readonly ThreadId[], before: MessageId | null, limit: number): Promise<Message[]> {
    return this.work.manager.query<Message[]>(
      `select m.id, m.thread_id as "threadId", m.organisation_id as "organisationId", m.author_id as "authorId",
              m.client_key as "clientKey", m.text, m.sent_at as "sentAt", m.edited_at as "editedAt", m.deleted_at as "deletedAt"
         from unnest($1::bigint[]) as t(id)
        cross join lateral (
          select * from message where thread_id = t.id and ($2::bigint is null or id < $2) order by id desc limit $3
        ) m
        order by m.id desc`,
      [threadIds, before, limit],
    );
  }

  /** Who belongs to either side of the threads of these messages now, of all or of one person: message by message. */
  findAudience(ids: readonly MessageId[], only: PersonId | null): Promise<{ messageId: MessageId; personId: PersonId }[]> {
    return this.work.manager.query(
      `select distinct m.id as "messageId", s.person_id as "personId"
         from message m
         join thread t on t.id = m.thread_id
         join membership s on s.organisation_id in (t.starter_organisation_id, t.recipient_organisation_id)
        where m.id = any($1::bigint[]) and ($2::bigint is null or s.person_id = $2)
        order by m.id`,
      [ids, only],
    );
  }

  findAuthors(ids: readonly PersonId[]): Promise<Pick<Person, 'id' | 'name'>[]> {
    return this.work.manager.find(Person, { select: { id: true, name: true }, where: { id: In([...ids]) } });
  }

  /** Everything a person wrote, in whichever organisation's name, for themself. */
  findWrittenBy(personId: PersonId): Promise<object[]> {
    return this.work.manager.query(
      `select m.thread_id as "threadId", o.name as organisation, m.text, m.sent_at as "sentAt" from message m join organisation o on o.id = m.organisation_id where m.author_id = $1 order by m.id`,
      [personId],
    );
  }

  findReadBy(personId: PersonId): Promise<object[]> {
    return this.work.manager.query('select thread_id as "threadId", last_message_id as "lastMessageId" from thread_read where person_id = $1 order by thread_id', [personId]);
  }
}

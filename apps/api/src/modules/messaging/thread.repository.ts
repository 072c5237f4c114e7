import { Injectable } from '@nestjs/common';
import type { MessageId, OrganisationId, PersonId, ThreadId, ThreadSubjectKind } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Thread } from './thread.entity';

export interface NewThread {
  readonly starterOrganisationId: OrganisationId;
  readonly recipientOrganisationId: OrganisationId;
  readonly subjectKind: ThreadSubjectKind;
  readonly subjectId: string;
}

/** What a person has put away, or what lies open before them. */
export interface Shelf {
  readonly personId: PersonId | null;
  readonly isArchived: boolean;
}

/** With t a thread: one side is among the organisations $2. */
const IS_MINE = '(t.starter_organisation_id = any($2::bigint[]) or t.recipient_organisation_id = any($2::bigint[]))';
/** With m a message of t and r what the person $1 of the organisations $2 has read: from the other side, and not seen. */
const IS_UNREAD = `m.thread_id = t.id and m.deleted_at is null and m.id > coalesce(r.last_message_id, 0) and m.author_id is distinct from $1
  and m.organisation_id <> case when t.starter_organisation_id = any($2::bigint[]) then t.starter_organisation_id else t.recipient_organisation_id end`;
const WITH_READ = 'thread t left join thread_read r on r.thread_id = t.id and r.person_id = $1';

@Injectable()
export class ThreadRepository {
  constructor(private readonly work: UnitOfWork) {}

  findById(id: ThreadId): Promise<Thread | null> {
    return this.work.manager.findOneBy(Thread, { id });
  }

  /** Locked until the transaction ends: messages of a thread are sent one after the other. */
  findForChange(id: ThreadId): Promise<Thread> {
    return this.work.manager.findOneOrFail(Thread, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The thread of these two organisations about this, whichever of them began. */
  findBetween({ starterOrganisationId: a, recipientOrganisationId: b, subjectKind, subjectId }: NewThread): Promise<Thread | null> {
    const subject = { subjectKind, subjectId };
    return this.work.manager.findOne(Thread, {
      where: [
        { starterOrganisationId: a, recipientOrganisationId: b, ...subject },
        { starterOrganisationId: b, recipientOrganisationId: a, ...subject },
      ],
    });
  }

  /** Nothing happens when there is one already, or another transaction makes it meanwhile. */
  async addUnlessThere(thread: NewThread, now: Date): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .insert()
      .into(Thread)
      .values({ ...thread, createdAt: now, updatedAt: now })
      .orIgnore()
      .updateEntity(false)
      .execute();
  }

  async setLastMessage(thread: Thread, lastMessageId: MessageId, updatedAt: Date): Promise<void> {
    await this.work.manager.update(Thread, thread.id, { lastMessageId, updatedAt });
    Object.assign(thread, { lastMessageId, updatedAt });
  }

  /** The threads of the organisations that the person has put away, or all the others; last active first, after the one whose last message is `after`. */
  findPage(organisationIds: readonly OrganisationId[], { personId, isArchived }: Shelf, after: MessageId | null, limit: number): Promise<Thread[]> {
    const query = this.work.manager
      .createQueryBuilder(Thread, 't')
      .where('(t.starter_organisation_id in (:...ids) or t.recipient_organisation_id in (:...ids))', { ids: organisationIds })
      .andWhere(`${isArchived ? '' : 'not '}exists (select from thread_keeping k where k.thread_id = t.id and k.person_id = :personId and k.archived_message_id >= t.last_message_id)`, { personId })
      .orderBy('t.last_message_id', 'DESC')
      .limit(limit);
    return (after ? query.andWhere('t.last_message_id < :after', { after }) : query).getMany();
  }

  /** Keeps how far a person has read, unless they were further already: then false. */
  async setRead(threadId: ThreadId, personId: PersonId, messageId: MessageId): Promise<boolean> {
    const rows = await this.work.manager.query<unknown[]>(
      `insert into thread_read (thread_id, person_id, last_message_id) values ($1, $2, $3)
       on conflict (thread_id, person_id) do update set last_message_id = excluded.last_message_id
         where thread_read.last_message_id < excluded.last_message_id
       returning true`,
      [threadId, personId, messageId],
    );
    return rows.length > 0;
  }

  /** How many messages of each thread a person has not read; threads with none are left out. */
  countUnreadMessages(personId: PersonId, organisationIds: readonly OrganisationId[], threadIds: readonly ThreadId[]): Promise<{ threadId: ThreadId; count: number }[]> {
    return this.work.manager.query(
      `select t.id as "threadId", count(*)::int as count from ${WITH_READ} join message m on ${IS_UNREAD} where t.id = any($3::bigint[]) group by t.id`,
      [personId, organisationIds, threadIds],
    );
  }

  /** How many threads of the organisations hold something a person has not read, but those they have muted. */
  async countUnreadThreads(personId: PersonId, organisationIds: readonly OrganisationId[]): Promise<number> {
    const [row] = await this.work.manager.query<{ count: number }[]>(
      `select count(*)::int as count from ${WITH_READ}
        where ${IS_MINE} and t.last_message_id > coalesce(r.last_message_id, 0) and exists (select from message m where ${IS_UNREAD})
          and not exists (select from thread_keeping k where k.thread_id = t.id and k.person_id = $1 and k.is_muted)`,
      [personId, organisationIds],
    );
    return row?.count ?? 0;
  }

  /** Which of the people had something unread from the sender's side before this message came. */
  async findPeopleAlreadyWaitedFor(threadId: ThreadId, messageId: MessageId, senderId: OrganisationId, personIds: readonly PersonId[]): Promise<Set<PersonId>> {
    const rows = await this.work.manager.query<{ id: PersonId }[]>(
      `select p.id from unnest($4::bigint[]) as p(id)
         left join thread_read r on r.thread_id = $1 and r.person_id = p.id
        where exists (
          select from message m
           where m.thread_id = $1 and m.id < $2 and m.organisation_id = $3 and m.id > coalesce(r.last_message_id, 0))`,
      [threadId, messageId, senderId, personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

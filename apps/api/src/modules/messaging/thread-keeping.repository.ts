import { Injectable } from '@nestjs/common';
import type { MessageId, PersonId, ThreadId } from '@trefoil/vocabulary';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { MessageDraft } from './message-draft.entity';
import { ThreadKeeping } from './thread-keeping.entity';

/** How far somebody has read in a thread, and on which side of it they stand. */
export interface Reader {
  readonly threadId: ThreadId;
  readonly personId: PersonId;
  readonly name: string;
  readonly organisationIds: readonly string[];
  readonly messageId: MessageId;
}

@Injectable()
export class ThreadKeepingRepository {
  constructor(private readonly work: UnitOfWork) {}

  findKeepings(personId: PersonId, threadIds: readonly ThreadId[]): Promise<ThreadKeeping[]> {
    return this.work.manager.findBy(ThreadKeeping, { personId, threadId: In([...threadIds]) });
  }

  async findMuted(threadId: ThreadId, personIds: readonly PersonId[]): Promise<Set<PersonId>> {
    const rows = await this.work.manager.findBy(ThreadKeeping, { threadId, isMuted: true, personId: In([...personIds]) });
    return new Set(rows.map(({ personId }) => personId));
  }

  async keep(threadId: ThreadId, personId: PersonId, change: Partial<Pick<ThreadKeeping, 'isMuted' | 'archivedMessageId'>>): Promise<void> {
    await this.work.manager.upsert(ThreadKeeping, { threadId, personId, ...change }, ['threadId', 'personId']);
  }

  findDrafts(personId: PersonId, threadIds: readonly ThreadId[]): Promise<MessageDraft[]> {
    return this.work.manager.findBy(MessageDraft, { personId, threadId: In([...threadIds]) });
  }

  async saveDraft(threadId: ThreadId, personId: PersonId, text: string, savedAt: Date): Promise<void> {
    await this.work.manager.upsert(MessageDraft, { threadId, personId, text, savedAt }, ['threadId', 'personId']);
  }

  async dropDraft(threadId: ThreadId, personId: PersonId): Promise<void> {
    await this.work.manager.delete(MessageDraft, { threadId, personId });
  }

  /** People of either side who have read something; what somebody wrote themselves they have read. */
  findReaders(threadIds: readonly ThreadId[]): Promise<Reader[]> {
    return this.work.manager.query<Reader[]>(
      `select t.id as "threadId", p.id as "personId", p.name, array_agg(s.organisation_id::text) as "organisationIds", seen.id::text as "messageId"
         from thread t
         join membership s on s.organisation_id in (t.starter_organisation_id, t.recipient_organisation_id)
         join person p on p.id = s.person_id
        cross join lateral (
          select greatest(
            (select r.last_message_id from thread_read r where r.thread_id = t.id and r.person_id = p.id),
            (select max(m.id) from message m where m.thread_id = t.id and m.author_id = p.id)) as id
        ) seen
        where t.id = any($1::bigint[]) and seen.id is not null
        group by t.id, p.id, p.name, seen.id
        order by t.id, p.name, p.id`,
      [threadIds],
    );
  }

  /** For themself: what they have begun to write, and how they keep their threads. */
  async findKeptBy(personId: PersonId): Promise<{ drafts: object[]; keepings: object[] }> {
    const drafts = await this.work.manager.query<object[]>('select thread_id as "threadId", text, saved_at as "savedAt" from message_draft where person_id = $1 order by thread_id', [personId]);
    const keepings = await this.work.manager.query<object[]>(
      'select thread_id as "threadId", is_muted as "isMuted", archived_message_id as "archivedMessageId" from thread_keeping where person_id = $1 order by thread_id',
      [personId],
    );
    return { drafts, keepings };
  }
}

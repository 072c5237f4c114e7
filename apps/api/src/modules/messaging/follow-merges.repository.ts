import { Injectable } from '@nestjs/common';
import type { OrganisationId, ThreadId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';

interface ThreadPair {
  readonly movedId: ThreadId;
  /** The thread there is about the same with the same already; null where there is none. */
  readonly keptId: ThreadId | null;
}

@Injectable()
export class FollowMergesRepository {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Threads and messages of the first belong to the second. Two threads with one organisation about one thing become one, whose
   * messages stand in the order they were sent. What the two wrote to each other stays as it is: to be read, and answered no more.
   */
  async move(mergedId: OrganisationId, intoId: OrganisationId, joined: (movedId: ThreadId, keptId: ThreadId) => Promise<void>): Promise<void> {
    const { manager } = this.work;
    const both = [mergedId, intoId];
    await manager.query(
      `select id from thread t where (t.starter_organisation_id = $1 or t.recipient_organisation_id = $1) or (t.starter_organisation_id = $2 or t.recipient_organisation_id = $2) order by id for update`,
      both,
    );
    for (const { movedId, keptId } of await this.findPairs(mergedId, intoId)) if (keptId) await this.join(movedId, keptId, joined);
    // A key is the sender's own: of two alike, which only chance or malice makes, the moved one gets another.
    await manager.query(
      `update message m set client_key = case when exists (select from message k where k.organisation_id = $2::bigint and k.client_key = m.client_key) then gen_random_uuid() else m.client_key end, organisation_id = $2::bigint
         from thread t where t.id = m.thread_id and m.organisation_id = $1 and not (t.starter_organisation_id = any($3::bigint[]) and t.recipient_organisation_id = any($3::bigint[]))`,
      [mergedId, intoId, both],
    );
    await manager.query(
      `update attachment a set organisation_id = $2::bigint
         from thread t where t.id = a.thread_id and a.organisation_id = $1::bigint and not (t.starter_organisation_id = any($3::bigint[]) and t.recipient_organisation_id = any($3::bigint[]))`,
      [mergedId, intoId, both],
    );
    await manager.query(
      `update thread t
          set starter_organisation_id = case t.starter_organisation_id when $1::bigint then $2::bigint else t.starter_organisation_id end,
              recipient_organisation_id = case t.recipient_organisation_id when $1::bigint then $2::bigint else t.recipient_organisation_id end,
              subject_id = case when t.subject_kind = 'ORGANISATION' and t.subject_id = $1::bigint then $2::bigint else t.subject_id end
        where (t.starter_organisation_id = $1 or t.recipient_organisation_id = $1) and not (t.starter_organisation_id = any($3::bigint[]) and t.recipient_organisation_id = any($3::bigint[]))`,
      [mergedId, intoId, both],
    );
  }

  private findPairs(mergedId: OrganisationId, intoId: OrganisationId): Promise<ThreadPair[]> {
    const other = (row: string, own: string) => `case ${row}.starter_organisation_id when ${own} then ${row}.recipient_organisation_id else ${row}.starter_organisation_id end`;
    const subject = (row: string) => `case when ${row}.subject_kind = 'ORGANISATION' and ${row}.subject_id = $1 then $2 else ${row}.subject_id end`;
    return this.work.manager.query<ThreadPair[]>(
      `select t.id as "movedId", k.id as "keptId" from thread t
         left join thread k on k.id <> t.id and $2 in (k.starter_organisation_id, k.recipient_organisation_id)
              and ${other('k', '$2')} = ${other('t', '$1')} and k.subject_kind = t.subject_kind and ${subject('k')} = ${subject('t')}
        where $1 in (t.starter_organisation_id, t.recipient_organisation_id) and not ($2 in (t.starter_organisation_id, t.recipient_organisation_id))
        order by t.id`.replaceAll('$1', '$1::bigint').replaceAll('$2', '$2::bigint'),
      [mergedId, intoId],
    );
  }

  /** Read is what was read in both: nothing that somebody has not seen counts as seen. */
  private async join(movedId: ThreadId, keptId: ThreadId, joined: (movedId: ThreadId, keptId: ThreadId) => Promise<void>): Promise<void> {
    const { manager } = this.work;
    const both = [movedId, keptId];
    await manager.query(
      `update thread_read kept set last_message_id = least(kept.last_message_id, moved.last_message_id)
         from thread_read moved where kept.thread_id = $2 and moved.thread_id = $1 and moved.person_id = kept.person_id`,
      both,
    );
    await manager.query('delete from thread_read kept where kept.thread_id = $2 and not exists (select from thread_read moved where moved.thread_id = $1 and moved.person_id = kept.person_id)', both);
    await manager.query('update message set thread_id = $2 where thread_id = $1', both);
    await manager.query('update attachment set thread_id = $2 where thread_id = $1', both);
    for (const table of ['message_draft', 'thread_keeping']) {
      await manager.query(`update ${table} moved set thread_id = $2::bigint where thread_id = $1::bigint and not exists (select from ${table} kept where kept.thread_id = $2::bigint and kept.person_id = moved.person_id)`, both);
    }
    await manager.query(
      `update thread kept set last_message_id = greatest(kept.last_message_id, moved.last_message_id), updated_at = greatest(kept.updated_at, moved.updated_at), created_at = least(kept.created_at, moved.created_at)
         from thread moved where kept.id = $2 and moved.id = $1`,
      both,
    );
    await joined(movedId, keptId);
    await manager.query('delete from thread where id = $1', [movedId]);
  }
}

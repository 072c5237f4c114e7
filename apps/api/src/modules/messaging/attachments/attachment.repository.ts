import { Injectable } from '@nestjs/common';
import type { MessageId, OrganisationId, PersonId, ThreadId } from '@trefoil/vocabulary';
import { In, IsNull } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { Attachment } from './attachment.entity';

const SLICE_BYTES = 262_144;
const PRUNED_AT_ONCE = 500;

@Injectable()
export class AttachmentRepository {
  constructor(private readonly work: UnitOfWork) {}

  findById(id: string): Promise<Attachment | null> {
    return this.work.manager.findOneBy(Attachment, { id });
  }

  findOfMessages(ids: readonly MessageId[]): Promise<(Attachment & { messageId: MessageId })[]> {
    return this.work.manager.find(Attachment, { where: { messageId: In([...ids]) }, order: { id: 'ASC' } }) as Promise<(Attachment & { messageId: MessageId })[]>;
  }

  /** What the person has put into their next messages of the threads. */
  findWaiting(personId: PersonId, threadIds: readonly ThreadId[]): Promise<Attachment[]> {
    return this.work.manager.find(Attachment, { where: { uploaderId: personId, threadId: In([...threadIds]), messageId: IsNull() }, order: { id: 'ASC' } });
  }

  /** What the organisation has stored in all. Locked until the transaction ends, so that two uploads do not both find room. */
  async countBytes(organisationId: OrganisationId): Promise<number> {
    await this.work.manager.query(`select pg_advisory_xact_lock(hashtextextended('attachments', $1::bigint))`, [organisationId]);
    const [row] = await this.work.manager.query<{ bytes: string }[]>('select coalesce(sum(size), 0) as bytes from attachment where organisation_id = $1', [organisationId]);
    return Number(row?.bytes ?? 0);
  }

  async add(fields: Omit<Attachment, 'id' | 'thread' | 'organisation' | 'uploader' | 'message'>): Promise<Attachment> {
    const attachment = this.work.manager.create(Attachment, fields);
    await this.work.manager.insert(Attachment, attachment);
    return attachment;
  }

  /** Makes them part of the message; gives those that were waiting for just that. */
  async bind(ids: readonly string[], messageId: MessageId, { threadId, organisationId, uploaderId }: { threadId: ThreadId; organisationId: OrganisationId; uploaderId: PersonId }): Promise<{ size: number }[]> {
    const [rows] = await this.work.manager.query<[{ size: number }[], number]>(
      `update attachment set message_id = $2
        where id = any($1::bigint[]) and message_id is null and thread_id = $3 and organisation_id = $4 and uploader_id = $5 returning size`,
      [ids, messageId, threadId, organisationId, uploaderId],
    );
    return rows;
  }

  async remove(id: string): Promise<void> {
    await this.work.manager.delete(Attachment, { id });
  }

  async removeOfMessage(messageId: MessageId): Promise<void> {
    await this.work.manager.delete(Attachment, { messageId });
  }

  async removeWaitingOf(uploaderId: PersonId): Promise<void> {
    await this.work.manager.delete(Attachment, { uploaderId, messageId: IsNull() });
  }

  /** Those that were never sent, of before an instant; how many there were. */
  async prune(before: Date): Promise<number> {
    const [, count] = await this.work.manager.query<[unknown, number]>(
      `delete from attachment where id in (select id from attachment where message_id is null and uploaded_at < $1 order by id limit ${PRUNED_AT_ONCE})`,
      [before],
    );
    return count;
  }

  /** The content, slice by slice: no process holds a whole file to send it. */
  async *read({ id, size }: Attachment): AsyncGenerator<Buffer> {
    for (let from = 0; from < size; from += SLICE_BYTES) {
      const [row] = await this.work.manager.query<{ slice: Buffer }[]>(`select substring(content from $2 for ${SLICE_BYTES}) as slice from attachment where id = $1`, [id, from + 1]);
      if (!row) throw new Error('The attachment is gone');
      yield row.slice;
    }
  }

  findUploadedBy(personId: PersonId): Promise<object[]> {
    return this.work.manager.query(
      'select thread_id as "threadId", message_id as "messageId", name, kind, size, uploaded_at as "uploadedAt" from attachment where uploader_id = $1 order by id',
      [personId],
    );
  }
}

import { type AttachmentKind, LIMITS } from '@trefoil/vocabulary';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../../accounts';
import { Organisation } from '../../organisations';
import { Message } from '../message.entity';
import { Thread } from '../thread.entity';

/** A file in a thread: waiting to be sent, or part of a message. */
@Entity()
export class Attachment {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Index()
  @Column({ type: 'bigint' })
  @ForeignKey(() => Thread, { onDelete: 'CASCADE' })
  threadId: string;

  /** Whose quota it counts against. */
  @Index()
  @Column({ type: 'bigint' })
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  organisationId: string;

  /** Null once the person is erased. */
  @Index()
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  uploaderId: string | null;

  /** Null until it is sent; the job that prunes takes it away if it never is. */
  @Index()
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Message, { onDelete: 'CASCADE' })
  messageId: string | null;

  @Column({ type: 'varchar', length: LIMITS.attachment.name })
  name: string;

  @Column({ type: 'text' })
  kind: AttachmentKind;

  /** In bytes. */
  @Column({ type: 'integer' })
  size: number;

  @Column({ type: 'bytea', select: false })
  content: Buffer;

  @Column({ type: 'timestamptz' })
  uploadedAt: Date;
}

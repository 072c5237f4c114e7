import { type AttachmentKind, LIMITS } from '@trefoil/vocabulary';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
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
  threadId: string;

  @ManyToOne(() => Thread, { onDelete: 'CASCADE' })
  @JoinColumn()
  thread: Relation<Thread>;

  /** Whose quota it counts against. */
  @Index()
  @Column({ type: 'bigint' })
  organisationId: string;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn()
  organisation: Relation<Organisation>;

  /** Null once the person is erased. */
  @Index()
  @Column({ type: 'bigint', nullable: true })
  uploaderId: string | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn()
  uploader: Relation<Person> | null;

  /** Null until it is sent; the job that prunes takes it away if it never is. */
  @Index()
  @Column({ type: 'bigint', nullable: true })
  messageId: string | null;

  @ManyToOne(() => Message, { onDelete: 'CASCADE' })
  @JoinColumn()
  message: Relation<Message> | null;

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

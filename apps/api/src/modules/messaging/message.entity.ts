import { LIMITS } from '@trefoil/vocabulary';
import { Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Person } from '../accounts';
import { Organisation } from '../organisations';
import { Thread } from './thread.entity';

/** Within a thread the ids are in the order of sending: they are given under the thread's lock. */
@Entity()
@Unique(['organisationId', 'clientKey'])
@Index(['threadId', 'id'])
@Index('ix_message_words', { synchronize: false })
export class Message {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  threadId: string;

  @ManyToOne(() => Thread, { onDelete: 'CASCADE' })
  @JoinColumn()
  thread: Relation<Thread>;

  /** In whose name it was sent. */
  @Column({ type: 'bigint' })
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  organisationId: string;

  /** Null once the person is erased. */
  @Index()
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  authorId: string | null;

  /** Made once by the client for this message: a retry carries the same. */
  @Column({ type: 'uuid' })
  clientKey: string;

  @Column({ type: 'varchar', length: LIMITS.message.text })
  text: string;

  @Column({ type: 'timestamptz' })
  sentAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  editedAt: Date | null;

  /** Its text is empty from then on. */
  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null;
}

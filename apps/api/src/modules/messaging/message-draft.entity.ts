import { LIMITS } from '@trefoil/vocabulary';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../accounts';
import { Thread } from './thread.entity';

/** What a person has begun to write in a thread; nobody else sees it. */
@Entity()
export class MessageDraft {
  @PrimaryColumn({ type: 'bigint' })
  threadId: string;

  @ManyToOne(() => Thread, { onDelete: 'CASCADE' })
  @JoinColumn()
  thread: Relation<Thread>;

  @Index()
  @PrimaryColumn({ type: 'bigint' })
  personId: string;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person: Relation<Person>;

  @Column({ type: 'varchar', length: LIMITS.message.text })
  text: string;

  @Column({ type: 'timestamptz' })
  savedAt: Date;
}

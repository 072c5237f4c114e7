import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../accounts';
import { Thread } from './thread.entity';

/** How far a person has read in a thread. */
@Entity()
export class ThreadRead {
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

  /** The newest message seen; never goes back. */
  @Column({ type: 'bigint' })
  lastMessageId: string;
}

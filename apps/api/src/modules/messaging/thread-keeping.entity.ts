import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../accounts';
import { Thread } from './thread.entity';

/** How a person keeps a thread. */
@Entity()
export class ThreadKeeping {
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

  /** They are told of nothing new here, by mail or otherwise. */
  @Column({ type: 'boolean', default: false })
  isMuted: boolean;

  /** The newest message when they put it away: a newer one brings it back. */
  @Column({ type: 'bigint', nullable: true })
  archivedMessageId: string | null;
}

import { ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../accounts';
import { Thread } from './thread.entity';

/** What is one person's own in a thread. */
export abstract class PersonInThread {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Thread, { onDelete: 'CASCADE' })
  threadId: string;

  @Index()
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string;
}

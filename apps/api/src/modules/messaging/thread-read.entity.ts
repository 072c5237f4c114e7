import { Column, Entity } from 'typeorm';
import { PersonInThread } from './person-in-thread';

/** How far a person has read in a thread. */
@Entity()
export class ThreadRead extends PersonInThread {
  /** The newest message seen; never goes back. */
  @Column({ type: 'bigint' })
  lastMessageId: string;
}

import { Column, Entity } from 'typeorm';
import { PersonInThread } from './person-in-thread';

/** How a person keeps a thread. */
@Entity()
export class ThreadKeeping extends PersonInThread {
  /** They are told of nothing new here, by mail or otherwise. */
  @Column({ type: 'boolean', default: false })
  isMuted: boolean;

  /** The newest message when they put it away: a newer one brings it back. */
  @Column({ type: 'bigint', nullable: true })
  archivedMessageId: string | null;
}

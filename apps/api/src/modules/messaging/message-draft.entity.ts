import { LIMITS } from '@trefoil/vocabulary';
import { Column, Entity } from 'typeorm';
import { PersonInThread } from './person-in-thread';

/** What a person has begun to write in a thread; nobody else sees it. */
@Entity()
export class MessageDraft extends PersonInThread {
  @Column({ type: 'varchar', length: LIMITS.message.text })
  text: string;

  @Column({ type: 'timestamptz' })
  savedAt: Date;
}

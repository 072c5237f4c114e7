import type { ThreadSubjectKind } from '@trefoil/vocabulary';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Organisation } from '../organisations';

/** A conversation of two organisations about one thing: there is one of each, whoever starts it. */
@Entity()
@Check('ck_thread_two_sides', 'starter_organisation_id <> recipient_organisation_id')
@Index('uq_thread_pair_subject', { synchronize: false })
@Index(['starterOrganisationId', 'lastMessageId'])
@Index(['recipientOrganisationId', 'lastMessageId'])
export class Thread {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  starterOrganisationId: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  recipientOrganisationId: string;

  @Column({ type: 'text' })
  subjectKind: ThreadSubjectKind;

  @Column({ type: 'bigint' })
  subjectId: string;

  /** What inboxes are ordered by. Null only inside the transaction that starts the thread. */
  @Column({ type: 'bigint', nullable: true })
  lastMessageId: string | null;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  /** When the last message was sent. */
  @Column({ type: 'timestamptz' })
  updatedAt: Date;
}

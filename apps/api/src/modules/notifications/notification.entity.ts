import type { DigestRhythm, NotificationFacts, NotificationKind, NotificationSubjectKind } from '@trefoil/vocabulary';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../accounts';

/** What one person is told, as codes and values; worded where it is read. */
@Entity()
@Index(['personId', 'id'])
@Index('ix_notification_unread', { synchronize: false })
@Index('ix_notification_waiting', { synchronize: false })
export class Notification {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  personId: string;

  @Column({ type: 'text' })
  kind: NotificationKind;

  @Column({ type: 'text' })
  subjectKind: NotificationSubjectKind;

  @Column({ type: 'bigint' })
  subjectId: string;

  @Column({ type: 'jsonb' })
  facts: NotificationFacts;

  /** Whether it is listed in the product; else it only waits for a digest. */
  @Column({ type: 'boolean' })
  inProduct: boolean;

  /** The digest it waits for, or was told in. */
  @Column({ type: 'text', nullable: true })
  digest: DigestRhythm | null;

  @Column({ type: 'timestamptz', nullable: true })
  digestedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  readAt: Date | null;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}

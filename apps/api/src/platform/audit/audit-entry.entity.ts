import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;

/** One security or moderation act. Rows are only ever added; the database refuses anything else. */
@Entity()
@Index(['subjectKind', 'subjectId'])
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'varchar', length: 60 })
  act: string;

  /** Who did it; null when nobody was signed in. */
  @Index()
  @Column({ type: 'bigint', nullable: true })
  personId: string | null;

  /** What it was done to, such as PERSON or ORGANISATION, and its id. */
  @Column({ type: 'varchar', length: 30, nullable: true })
  subjectKind: string | null;

  @Column({ type: 'bigint', nullable: true })
  subjectId: string | null;

  /** Codes and ids, and the reason a moderator gave; never what others wrote, nor secrets. */
  @Column({ type: 'jsonb', default: {} })
  details: AuditDetails;

  /** Where it came from, too coarse to tell one household from another. */
  @Column({ type: 'varchar', length: 50, nullable: true })
  network: string | null;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}

import { LIMITS, type OrganisationId } from '@trefoil/vocabulary';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../../accounts';
import { Organisation } from '../../organisations';

export const REPORT_SUBJECT_KINDS = ['ORGANISATION', 'IDEA', 'OFFER', 'MESSAGE'] as const;
export type ReportSubjectKind = (typeof REPORT_SUBJECT_KINDS)[number];

export const REPORT_KINDS = ['SPAM', 'FALSE_IDENTITY', 'WRONG_FACTS', 'OFFENCE', 'STOLEN_CONTENT', 'PERSONAL_DATA', 'OTHER'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_STATES = ['OPEN', 'UPHELD', 'DISMISSED'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** That an organisation thinks something is wrong with what another published or wrote. */
@Entity()
@Index('uq_report_open', ['reporterOrganisationId', 'subjectKind', 'subjectId'], { unique: true, where: `state = 'OPEN'` })
export class Report {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Index()
  @Column({ type: 'bigint' })
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  reporterOrganisationId: OrganisationId;

  /** Who is told the outcome; null once they left for good. */
  @Index()
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  reporterId: string | null;

  @Column({ type: 'text' })
  subjectKind: ReportSubjectKind;

  @Column({ type: 'bigint' })
  subjectId: string;

  /** Whose it is. */
  @Index()
  @Column({ type: 'bigint' })
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  subjectOrganisationId: OrganisationId;

  @Column({ type: 'text' })
  kind: ReportKind;

  @Column({ type: 'varchar', length: LIMITS.moderation.report })
  text: string;

  /** What it was about, as it read when it was reported. */
  @Column({ type: 'varchar', length: LIMITS.moderation.quote })
  quote: string;

  @Index()
  @Column({ type: 'text' })
  state: ReportState;

  /** What the reporter is told. */
  @Column({ type: 'varchar', length: LIMITS.moderation.reason, nullable: true })
  answer: string | null;

  @Index()
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  decidedById: string | null;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null;
}

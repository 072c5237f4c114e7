import {
  type ActionCode,
  type Activity,
  type Aim,
  type EducationSector,
  type IdeaStatus,
  type LanguageCode,
  LIMITS,
  type ProjectScale,
  type ResultKind,
  type ResultReach,
} from '@trefoil/vocabulary';
import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, OneToMany, PrimaryGeneratedColumn, type Relation, UpdateDateColumn, VersionColumn } from 'typeorm';
import { Organisation } from '../organisations';
import { PartnerSought } from './partner-sought.entity';

const codes = { type: 'text', array: true, default: () => "'{}'" } as const;

/** What a project leaves behind, and how far it is meant to be put to use. */
export interface ExpectedResult {
  readonly kind: ResultKind;
  readonly description: string;
  readonly reach: ResultReach;
}

/** An idea for a project, by the organisation that would coordinate it. */
@Entity()
export class ProjectIdea {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Index()
  @Column({ type: 'bigint' })
  organisationId: string;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn()
  organisation: Relation<Organisation>;

  @Column({ type: 'text', default: 'DRAFT' })
  status: IdeaStatus;

  @Column({ type: 'varchar', length: LIMITS.idea.title })
  title: string;

  @Column({ type: 'varchar', length: LIMITS.idea.summary, nullable: true })
  summary: string | null;

  @Column({ type: 'varchar', length: LIMITS.idea.body, nullable: true })
  body: string | null;

  @Column({ type: 'char', length: 2 })
  language: LanguageCode;

  @Column({ type: 'text' })
  action: ActionCode;

  @Column({ type: 'smallint' })
  callYear: number;

  @Column({ type: 'text', nullable: true })
  scale: ProjectScale | null;

  @Column(codes)
  sectors: EducationSector[];

  @Column({ type: 'varchar', length: LIMITS.idea.higherEducationLink, nullable: true })
  higherEducationLink: string | null;

  @Column({ type: 'varchar', length: LIMITS.idea.agendaLink, nullable: true })
  agendaLink: string | null;

  @Column({ type: 'jsonb', default: () => "'[]'" })
  results: ExpectedResult[];

  @Column(codes)
  aims: Aim[];

  @Column(codes)
  activities: Activity[];

  /** What the activity OTHER stands for. */
  @Column({ type: 'varchar', length: LIMITS.idea.otherActivity, nullable: true })
  otherActivity: string | null;

  @Column({ type: 'smallint', nullable: true })
  durationMonths: number | null;

  @Column({ type: 'integer', nullable: true })
  grantAskedCents: number | null;

  /** The coordinator's own, which may lie before the call's. */
  @Column({ type: 'timestamptz', nullable: true })
  deadline: Date | null;

  /** The IANA zone the deadline was written in; null without a deadline. */
  @Column({ type: 'text', nullable: true })
  deadlineZone: string | null;

  @OneToMany(() => PartnerSought, (partner) => partner.idea, { cascade: true, orphanedRowAction: 'delete' })
  partnersSought: Relation<PartnerSought[]>;

  /** Its organisation is suspended: out of sight, whatever its state. */
  @Column({ type: 'boolean', default: false })
  isHidden: boolean;

  @Column({ type: 'boolean', default: false })
  isDemo: boolean;

  /** When it was first seen by the public; stays once it is withdrawn. */
  @Column({ type: 'timestamptz', nullable: true })
  publishedAt: Date | null;

  /** Until then it is shown without renewal; null while it was never published. */
  @Column({ type: 'timestamptz', nullable: true })
  openUntil: Date | null;

  /** The end of its being shown: `openUntil`, or its deadline where that is first. */
  @Index()
  @Column({ type: 'timestamptz', nullable: true })
  expiresAt: Date | null;

  /** When its people are asked whether to renew it; null once they were. */
  @Index()
  @Column({ type: 'timestamptz', nullable: true })
  remindAt: Date | null;

  /** Of the link that renews it, which was mailed with the question; null once it is used. */
  @Index({ unique: true })
  @Column({ type: 'bytea', nullable: true })
  renewalHash: Buffer | null;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt: Date;
}

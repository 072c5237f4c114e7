import { LIMITS, type OrganisationId } from '@trefoil/vocabulary';
import { Column, CreateDateColumn, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Person } from '../accounts';
import { Organisation } from './organisation.entity';

/** Why two organisations may be one, and why that was not taken for sure. */
export const MERGE_REASONS = ['SEVERAL_FIT', 'DOMAIN_WITHOUT_NAME', 'CLAIMED'] as const;
export type MergeReason = (typeof MERGE_REASONS)[number];

export const MERGE_DECISIONS = ['MERGED', 'KEPT_APART'] as const;
export type MergeDecision = (typeof MERGE_DECISIONS)[number];

/** Two organisations a moderator is to look at. */
@Entity('organisation_merge_candidate')
@Unique('uq_organisation_merge_candidate_organisation_id_other_id', ['organisationId', 'otherId'])
@Index('ix_organisation_merge_candidate_open', { synchronize: false })
export class MergeCandidate {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** The holder of a charter. */
  @Column({ type: 'bigint' })
  organisationId: OrganisationId;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn()
  organisation: Relation<Organisation>;

  /** The one of the research registry. */
  @Index('ix_organisation_merge_candidate_other_id')
  @Column({ type: 'bigint' })
  otherId: OrganisationId;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn()
  other: Relation<Organisation>;

  @Column({ type: 'text' })
  reason: MergeReason;

  /** How alike they are; only to order by. */
  @Column({ type: 'real' })
  score: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  decision: MergeDecision | null;

  /** Why, in the moderator's words. */
  @Column({ type: 'varchar', length: LIMITS.moderation.reason, nullable: true })
  answer: string | null;

  @Index()
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  decidedById: string | null;
}

import { LIMITS } from '@trefoil/vocabulary';
import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Consortium } from '../consortia';
import { Organisation } from '../organisations';

export const REFUSAL_REASONS = ['OFF_THEME', 'WRONG_KIND', 'TOO_BUSY', 'ALREADY_ASKED', 'KNOWN_TROUBLE', 'OTHER'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** "Not this one, because ...": an organisation that is not to be proposed for a consortium any more. */
@Entity()
@Unique(['consortiumId', 'organisationId'])
export class ProposalRefusal {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  consortiumId: string;

  @ManyToOne(() => Consortium, { onDelete: 'CASCADE' })
  @JoinColumn()
  consortium: Relation<Consortium>;

  @Index()
  @Column({ type: 'bigint' })
  organisationId: string;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn()
  organisation: Relation<Organisation>;

  @Column({ type: 'text' })
  reason: RefusalReason;

  @Column({ type: 'varchar', length: LIMITS.proposal.note, nullable: true })
  note: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}

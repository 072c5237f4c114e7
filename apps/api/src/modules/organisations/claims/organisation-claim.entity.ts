import { LIMITS, type OrganisationId } from '@trefoil/vocabulary';
import { Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Person } from '../../accounts';
import { Organisation } from '../organisation.entity';
import type { RequestState } from '../people/join-request.entity';
import type { ClaimDoubt } from './claim.policy';

/** Somebody says that they speak for an imported organisation. */
@Entity()
@Index('uq_organisation_claim_pending', ['organisationId', 'personId'], { unique: true, where: `state = 'PENDING'` })
@Index('ix_organisation_claim_queue', ['id'], { where: `state = 'PENDING'` })
export class OrganisationClaim {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Index()
  @Column({ type: 'bigint' })
  organisationId: OrganisationId;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn()
  organisation?: Relation<Organisation>;

  @Index()
  @Column({ type: 'bigint' })
  personId: string;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person?: Relation<Person>;

  @Column({ type: 'text' })
  state: RequestState;

  /** Why a moderator has to look; null when the address was proof enough. */
  @Column({ type: 'text', nullable: true })
  reason: ClaimDoubt | null;

  /** Of the claimant's address, when they claimed. */
  @Column({ type: 'varchar', length: LIMITS.person.email })
  domain: string;

  /** What the claimant says for themselves. */
  @Column({ type: 'varchar', length: LIMITS.claim.evidence, nullable: true })
  evidence: string | null;

  /** What the moderator says to the claimant. */
  @Column({ type: 'varchar', length: LIMITS.claim.answer, nullable: true })
  answer: string | null;

  /** Null when nobody had to decide, or somebody else claimed it meanwhile. */
  @Index()
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  decidedById: string | null;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null;
}

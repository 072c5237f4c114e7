import { LIMITS, type OrganisationId } from '@trefoil/vocabulary';
import { Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Person } from '../../accounts';
import { Organisation } from '../organisation.entity';

export const REQUEST_STATES = ['PENDING', 'APPROVED', 'REFUSED'] as const;
/** Of a request to be let in, and of a claim. */
export type RequestState = (typeof REQUEST_STATES)[number];

/** Somebody asks an organisation's owners to let them in. */
@Entity()
@Index('uq_join_request_pending', ['organisationId', 'personId'], { unique: true, where: `state = 'PENDING'` })
export class JoinRequest {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Index()
  @Column({ type: 'bigint' })
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  organisationId: OrganisationId;

  @Index()
  @Column({ type: 'bigint' })
  personId: string;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person?: Relation<Person>;

  @Column({ type: 'varchar', length: LIMITS.people.message, nullable: true })
  message: string | null;

  @Column({ type: 'text' })
  state: RequestState;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null;
}

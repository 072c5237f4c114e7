import { type InterestState, LIMITS, type SeatRole } from '@trefoil/vocabulary';
import { Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique, VersionColumn } from 'typeorm';
import { Person } from '../accounts';
import { Seat } from '../consortia';
import { PartnerSought, ProjectIdea } from '../ideas';
import { Thread } from '../messaging';
import { Organisation } from '../organisations';

/** An organisation's answer to an idea: what it would do in the project, and who may sign for it. One is open at a time. */
@Entity()
@Unique(['organisationId', 'clientKey'])
@Index('uq_expression_of_interest_open', { synchronize: false })
@Index(['ideaId', 'state'])
export class ExpressionOfInterest {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  ideaId: string;

  @ManyToOne(() => ProjectIdea, { onDelete: 'CASCADE' })
  @JoinColumn()
  idea: Relation<ProjectIdea>;

  /** The applicant. */
  @Column({ type: 'bigint' })
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  organisationId: string;

  /** Null: another kind of partner than those the idea names. */
  @Index()
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => PartnerSought, { onDelete: 'SET NULL' })
  partnerSoughtId: string | null;

  /** PARTNER or ASSOCIATED_PARTNER. */
  @Column({ type: 'text' })
  role: SeatRole;

  @Column({ type: 'varchar', length: LIMITS.interest.tasks })
  tasks: string;

  @Column({ type: 'smallint' })
  personMonths: number;

  /** Who may sign for the applicant; null once that person has had their data erased. */
  @Column({ type: 'varchar', length: LIMITS.person.name, nullable: true })
  contactName: string | null;

  @Column({ type: 'varchar', length: LIMITS.person.email, nullable: true })
  contactEmail: string | null;

  @Column({ type: 'varchar', length: LIMITS.interest.why })
  why: string;

  @Column({ type: 'text' })
  state: InterestState;

  /** What the coordinator wrote when declining, in the applicant's language. */
  @Column({ type: 'varchar', length: LIMITS.interest.answer, nullable: true })
  answer: string | null;

  /** The seat that was offered last. */
  @Index()
  @Column({ type: 'bigint', nullable: true })
  seatId: string | null;

  @ManyToOne(() => Seat, { onDelete: 'SET NULL' })
  @JoinColumn()
  seat: Relation<Seat> | null;

  /** Where the two talk about it. */
  @Index()
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Thread, { onDelete: 'SET NULL' })
  threadId: string | null;

  /** Who filled the form in; null once the person is erased. */
  @Index()
  @Column({ type: 'bigint', nullable: true })
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  authorId: string | null;

  /** Made once by the client: a retry carries the same. */
  @Column({ type: 'uuid' })
  clientKey: string;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  /** When it came to its state. */
  @Column({ type: 'timestamptz' })
  movedAt: Date;

  @VersionColumn()
  version: number;
}

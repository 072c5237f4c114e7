import { LIMITS, type SeatRole, type SeatStatus } from '@trefoil/vocabulary';
import { Column, CreateDateColumn, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Organisation } from '../organisations';
import { Consortium } from './consortium.entity';

/** The place of one organisation in one consortium. It stays when it is given up, and is taken up again by the next invitation. */
@Entity()
@Unique(['consortiumId', 'organisationId'])
export class Seat {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  consortiumId: string;

  @ManyToOne(() => Consortium, (consortium) => consortium.seats, { onDelete: 'CASCADE' })
  @JoinColumn()
  consortium: Relation<Consortium>;

  @Index()
  @Column({ type: 'bigint' })
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  organisationId: string;

  @Column({ type: 'text' })
  role: SeatRole;

  @Column({ type: 'text' })
  status: SeatStatus;

  @Column({ type: 'varchar', length: LIMITS.seat.addedValue, nullable: true })
  addedValue: string | null;

  @Column({ type: 'varchar', length: LIMITS.seat.strategyLink, nullable: true })
  strategyLink: string | null;

  /** Whether the organisation provides vocational education and training; null while nobody has said. */
  @Column({ type: 'boolean', nullable: true })
  providesVet: boolean | null;

  /** From the coordinator to the invited organisation. */
  @Column({ type: 'varchar', length: LIMITS.seat.message, nullable: true })
  message: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  invitedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}

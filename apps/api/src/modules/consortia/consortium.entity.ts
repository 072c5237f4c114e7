import { Column, CreateDateColumn, Entity, ForeignKey, Index, OneToMany, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { ProjectIdea } from '../ideas';
import { Organisation } from '../organisations';
import { Seat } from './seat.entity';

/** The group behind one idea, held together by the idea's organisation. */
@Entity()
@Unique(['ideaId'])
export class Consortium {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => ProjectIdea, { onDelete: 'CASCADE' })
  ideaId: string;

  @Index()
  @Column({ type: 'bigint' })
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  coordinatorId: string;

  /** Of every status; always read along with the consortium. */
  @OneToMany(() => Seat, (seat) => seat.consortium)
  seats: Relation<Seat[]>;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}

import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, OneToMany, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
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
  ideaId: string;

  @ManyToOne(() => ProjectIdea, { onDelete: 'CASCADE' })
  @JoinColumn()
  idea: Relation<ProjectIdea>;

  @Index()
  @Column({ type: 'bigint' })
  coordinatorId: string;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn()
  coordinator: Relation<Organisation>;

  /** Of every status; always read along with the consortium. */
  @OneToMany(() => Seat, (seat) => seat.consortium)
  seats: Relation<Seat[]>;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}

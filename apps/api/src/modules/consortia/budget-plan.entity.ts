import { Column, Entity, JoinColumn, OneToMany, OneToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { BudgetShare } from './budget-share.entity';
import { Consortium } from './consortium.entity';

/** Who is to get how much of the grant in which year, as the coordinator last saved it. */
@Entity()
@Unique(['consortiumId'])
export class BudgetPlan {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  consortiumId: string;

  @OneToOne(() => Consortium, { onDelete: 'CASCADE' })
  @JoinColumn()
  consortium: Relation<Consortium>;

  @Column({ type: 'smallint' })
  months: number;

  /** From 1; rises with every save, whatever was changed. */
  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date;

  /** By organisation and year; always read along with the plan. */
  @OneToMany(() => BudgetShare, (share) => share.plan)
  shares: Relation<BudgetShare[]>;
}

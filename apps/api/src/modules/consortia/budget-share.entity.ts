import { Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Organisation } from '../organisations';
import { BudgetPlan } from './budget-plan.entity';

/** What one organisation is to get in one project year. A share of nothing is not kept. */
@Entity()
export class BudgetShare {
  @PrimaryColumn({ type: 'bigint' })
  planId: string;

  @ManyToOne(() => BudgetPlan, (plan) => plan.shares, { onDelete: 'CASCADE' })
  @JoinColumn()
  plan: Relation<BudgetPlan>;

  @Index()
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Organisation, { onDelete: 'CASCADE' })
  organisationId: string;

  /** 1 for the first twelve months. */
  @PrimaryColumn({ type: 'smallint' })
  year: number;

  @Column({ type: 'integer' })
  cents: number;
}

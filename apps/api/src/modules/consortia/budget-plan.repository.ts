import { Injectable } from '@nestjs/common';
import type { ConsortiumId, OrganisationId } from '@trefoil/vocabulary';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { BudgetPlan } from './budget-plan.entity';
import { BudgetShare } from './budget-share.entity';

export type BudgetFields = Pick<BudgetPlan, 'months' | 'version' | 'updatedAt'> & {
  readonly shares: readonly Pick<BudgetShare, 'organisationId' | 'year' | 'cents'>[];
};

/** Plans always come with their shares, by organisation and year. */
@Injectable()
export class BudgetPlanRepository {
  constructor(private readonly work: UnitOfWork) {}

  findManyOfConsortia(ids: readonly ConsortiumId[]): Promise<BudgetPlan[]> {
    return this.work.manager.find(BudgetPlan, {
      where: { consortiumId: In([...ids]) },
      relations: { shares: true },
      order: { id: 'ASC', shares: { organisationId: 'ASC', year: 'ASC' } },
    });
  }

  /**
   * Holds organisations against being withdrawn until the transaction ends. Before the consortium: a withdrawal locks the
   * organisation first and its consortia after it.
   */
  async holdOrganisations(ids: readonly OrganisationId[]): Promise<void> {
    await this.work.manager.query('select id from organisation where id = any($1::bigint[]) order by id for key share', [ids]);
  }

  /** Puts the plan of a consortium in the place of the one it had, if any. */
  async replace(consortiumId: ConsortiumId, { months, version, updatedAt, shares }: BudgetFields): Promise<BudgetPlan> {
    const { manager } = this.work;
    const plan = (await manager.findOneBy(BudgetPlan, { consortiumId })) ?? manager.create(BudgetPlan, { consortiumId });
    Object.assign(plan, { months, version, updatedAt });
    await manager.save(plan);
    await manager.delete(BudgetShare, { planId: plan.id });
    plan.shares = shares.map((share) => manager.create(BudgetShare, { ...share, planId: plan.id }));
    await manager.insert(BudgetShare, plan.shares);
    return plan;
  }
}

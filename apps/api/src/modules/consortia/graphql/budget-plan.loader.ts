import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import type { BudgetPlan } from '../budget-plan.entity';
import { BudgetPlanService } from '../budget-plan.service';
import type { Consortium } from '../consortium.entity';

/** Batches the budget plans of consortia, whoever may read them: eligibility is judged by them, for the invited too. */
@Injectable()
export class BudgetPlanLoader {
  constructor(private readonly plans: BudgetPlanService) {}

  load(context: GraphqlContext, { id }: Consortium): Promise<BudgetPlan | null> {
    const batch = async (ids: readonly string[]) => {
      const found = await this.plans.findManyOf(ids);
      return ids.map((each) => found.get(each) ?? null);
    };
    return context.loader(this, () => new DataLoader(batch)).load(id);
  }
}

import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator';
import type { GraphqlContext } from '../../../platform/graphql/graphql-context';
import type { BudgetPlan } from '../budget-plan.entity';
import { BudgetPlanService } from '../budget-plan.service';
import type { Consortium } from '../consortium.entity';
import { canReadBudget, standingIn } from '../consortium.policy';
import { totalCents } from '../to-consortium-draft';
import { SaveBudgetPlanInput } from './budget-plan.input';
import { BudgetPlanLoader } from './budget-plan.loader';
import { BudgetPlanType } from './budget-plan.type';
import { ConsortiumPayload, ConsortiumType } from './consortium.type';

@Resolver(() => BudgetPlanType)
export class BudgetPlanResolver {
  constructor(private readonly plans: BudgetPlanService) {}

  @Mutation(() => ConsortiumPayload, {
    description:
      'For the coordinator’s owners and editors: saves the whole plan, over the ceilings too, which eligibility then tells. Errors CONSORTIUM.BUDGET_CHANGED_MEANWHILE, CONSORTIUM.NOT_COORDINATOR and CONSORTIUM.IDEA_WITHDRAWN; field errors on shares.N.organisationId (CONSORTIUM.NO_SHARE: no seat, or that of an associated partner), shares.N.year (OUT_OF_RANGE), shares.N (DUPLICATE) and shares (OUT_OF_RANGE: their sum).',
  })
  async saveBudgetPlan(@CurrentActor() actor: Actor, @Args('input') input: SaveBudgetPlanInput): Promise<{ consortium: Consortium }> {
    return { consortium: await this.plans.save(actor, input) };
  }

  @ResolveField()
  totalCents(@Parent() plan: BudgetPlan): number {
    return totalCents(plan);
  }
}

@Resolver(() => ConsortiumType)
export class ConsortiumBudgetResolver {
  constructor(private readonly plans: BudgetPlanLoader) {}

  @ResolveField(() => BudgetPlanType, { nullable: true, description: 'Null where none was saved yet, and for those who are only invited.' })
  async budgetPlan(@Parent() consortium: Consortium, @Context() context: GraphqlContext): Promise<BudgetPlan | null> {
    return canReadBudget(standingIn(context.actor.roles, consortium.seats)) ? this.plans.load(context, consortium) : null;
  }
}

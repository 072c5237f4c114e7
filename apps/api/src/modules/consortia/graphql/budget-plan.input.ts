import { Field, InputType, Int } from '@nestjs/graphql';
import { LIMITS } from '@trefoil/vocabulary';
import { Type } from 'class-transformer';
import { ArrayMaxSize, Min, ValidateNested } from 'class-validator';
import { ActingInput, IdField, WholeNumber } from '../../../platform/graphql/input-fields';

@InputType()
export class BudgetShareInput {
  @IdField('With a seat in the consortium, other than as an associated partner.')
  organisationId: string;

  @WholeNumber(1, Math.ceil(LIMITS.budget.months / 12), { description: '1 for the first twelve months.' })
  year: number;

  @WholeNumber(0, LIMITS.budget.cents, { description: 'Euro cents.' })
  cents: number;
}

@InputType()
export class SaveBudgetPlanInput extends ActingInput {
  @IdField()
  consortiumId: string;

  @Field(() => Int, { description: 'The version that was loaded, 0 where there was no plan; when there is a newer one the plan is refused.' })
  @Min(0, { context: { code: 'MALFORMED' } })
  version: number;

  @WholeNumber(1, LIMITS.budget.months)
  months: number;

  @Field(() => [BudgetShareInput], { description: 'The whole plan: each organisation and year once at most.' })
  @ArrayMaxSize(LIMITS.budget.shares, { context: { code: 'TOO_MANY', params: { max: LIMITS.budget.shares } } })
  @ValidateNested()
  @Type(() => BudgetShareInput)
  shares: BudgetShareInput[];
}

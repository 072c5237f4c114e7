import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('BudgetShare', { description: 'What one organisation is to get in one project year.' })
export class BudgetShareType {
  @Field(() => ID)
  organisationId: string;

  @Field(() => Int, { description: '1 for the first twelve months.' })
  year: number;

  @Field(() => Int, { description: 'Euro cents, more than 0.' })
  cents: number;
}

@ObjectType('BudgetPlan', {
  description: 'Who is to get how much of the grant in which year, for members. Its sum and duration are what eligibility is judged on, in place of those the idea states.',
})
export class BudgetPlanType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  months: number;

  @Field(() => Int, { description: 'The sum of the shares, in euro cents.' })
  totalCents: number;

  @Field(() => [BudgetShareType], { description: 'By organisation and year; of organisations that have given up their seat too, until the plan is saved anew.' })
  shares: BudgetShareType[];

  @Field(() => Int, { description: 'Rises with every save.' })
  version: number;

  @Field()
  updatedAt: Date;
}

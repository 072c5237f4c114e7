import { ArgsType, Field, Int } from '@nestjs/graphql';
import type { InterestOrder, InterestState } from '@trefoil/vocabulary';
import { Allow } from 'class-validator';
import { Satisfies } from '../../../platform/graphql/input-fields';
import { InterestOrderEnum, InterestStateEnum } from './enums';

@ArgsType()
export class ColumnArgs {
  @Field(() => InterestStateEnum)
  @Allow()
  state: InterestState;

  @Field(() => String, { nullable: true, description: 'The id of a partner sought, or OTHER; null: all.' })
  @Satisfies('UNKNOWN_VALUE', (value) => value === null || value === undefined || (typeof value === 'string' && /^(OTHER|[1-9][0-9]{0,18})$/.test(value)))
  sought: string | null = null;

  @Field(() => InterestOrderEnum, { defaultValue: 'NEWEST' })
  @Allow()
  order: InterestOrder;

  @Field(() => Int, { defaultValue: 20 })
  @Allow()
  first: number;

  @Field(() => String, { nullable: true })
  @Allow()
  after: string | null = null;
}

import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { type ActionCode, LIMITS } from '@trefoil/vocabulary';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsInt, ValidateNested } from 'class-validator';
import { ActionCodeEnum } from '../../organisations';

@InputType()
export class CallInput {
  @Field(() => ActionCodeEnum)
  @Allow()
  action: ActionCode;

  @Field(() => Int)
  @IsInt()
  callYear: number;
}

/** Left out, the idea's own. */
@ArgsType()
export class CallArgs {
  @Field(() => ActionCodeEnum, { nullable: true })
  @Allow()
  action?: ActionCode | null;

  @Field(() => Int, { nullable: true })
  @Allow()
  callYear?: number | null;
}

@ArgsType()
export class ComparisonArgs {
  @Field(() => [CallInput], { description: `At most ${LIMITS.comparison.calls}.` })
  @ArrayMaxSize(LIMITS.comparison.calls, { context: { code: 'TOO_MANY', params: { max: LIMITS.comparison.calls } } })
  @ValidateNested()
  @Type(() => CallInput)
  calls: CallInput[];
}

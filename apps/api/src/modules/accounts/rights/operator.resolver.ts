import { Inject } from '@nestjs/common';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../../../platform/auth/public.decorator';
import { CONFIG, type Config } from '../../../platform/config/config';

@ObjectType({ description: 'Who runs this copy of Trefoil and answers for the data in it, as its configuration says.' })
export class Operator {
  @Field(() => String, { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'A mailto: or https: address.' })
  contact: string | null;
}

@Resolver()
export class OperatorResolver {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Public()
  @Query(() => Operator, { description: 'Whom to ask about data and accessibility; its fields are null where nobody has been named.' })
  operator(): Operator {
    return this.config.operator;
  }
}

import { Field, Int, ObjectType } from '@nestjs/graphql';
import { STATISTIC_NAMES, type StatisticName } from '@trefoil/vocabulary';
import { graphqlEnum } from '../../../platform/graphql/enum';

export const StatisticNameEnum = graphqlEnum('StatisticName', STATISTIC_NAMES, 'What is counted for the public. An idea is open until its deadline; it counts for each of its activities.');

@ObjectType({ description: 'How many there are of one kind.' })
export class StatisticCount {
  @Field({ description: 'A code of what is counted by: a country, a type, an activity, a month as YYYY-MM in Brussels; NONE where there is no deadline.' })
  key: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'One thing counted by another.' })
export class Statistic {
  @Field(() => StatisticNameEnum)
  name: StatisticName;

  @Field(() => [StatisticCount], { description: 'Most first; months in their order. Kinds of which there are none are left out.' })
  counts: StatisticCount[];
}

@ObjectType({ description: 'Figures of everything public, at most a minute old.' })
export class Statistics {
  @Field()
  countedAt: Date;

  @Field(() => [Statistic])
  statistics: Statistic[];
}

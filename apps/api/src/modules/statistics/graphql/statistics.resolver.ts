import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '../../../platform/auth/public.decorator';
import { type Statistics as Counted, StatisticsService } from '../statistics.service';
import { Statistics } from './statistics.type';

@Public()
@Resolver()
export class StatisticsResolver {
  constructor(private readonly service: StatisticsService) {}

  @Query(() => Statistics, { description: 'What there is, counted for the public.' })
  statistics(): Promise<Counted> {
    return this.service.read();
  }
}

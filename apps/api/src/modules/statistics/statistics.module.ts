import { Module } from '@nestjs/common';
import { GraphqlModule } from '../../platform/graphql/graphql.module';
import { StatisticsResolver } from './graphql/statistics.resolver';
import { OpenDataController } from './open-data.controller';
import { StatisticsController } from './statistics.controller';
import { StatisticsRepository } from './statistics.repository';
import { StatisticsService } from './statistics.service';

@Module({
  imports: [GraphqlModule],
  controllers: [StatisticsController, OpenDataController],
  providers: [StatisticsRepository, StatisticsService, StatisticsResolver],
})
export class StatisticsModule {}

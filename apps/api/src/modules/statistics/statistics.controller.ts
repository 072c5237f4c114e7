import { Controller, Get, Header, Param } from '@nestjs/common';
import { parseStatisticSegment, type StatisticName } from '@trefoil/vocabulary';
import { Public } from '../../platform/auth/public.decorator';
import { NotFound } from '../../platform/errors/app-error';
import { OpenData } from '../../platform/open-data/open-data.decorator';
import { toCsv } from '../../platform/open-data/to-csv';
import { type Statistic, type Statistics, StatisticsService } from './statistics.service';

const SECONDS = 300;

/** What the codes of a statistic are called at the head of their column. */
const KEYS: Readonly<Record<StatisticName, readonly [key: string, counted: string]>> = {
  ORGANISATIONS_BY_COUNTRY: ['country', 'organisations'],
  ORGANISATIONS_BY_TYPE: ['type', 'organisations'],
  OPEN_IDEAS_BY_COUNTRY: ['country', 'open_ideas'],
  OPEN_IDEAS_BY_ACTIVITY: ['activity', 'open_ideas'],
  OPEN_IDEAS_BY_DEADLINE: ['deadline_month', 'open_ideas'],
};
const countries = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'code' });

/** The figures of the page of statistics, as files. */
@Public()
@Controller()
export class StatisticsController {
  constructor(private readonly statistics: StatisticsService) {}

  @Get('statistics.json')
  @OpenData('application/json; charset=utf-8', SECONDS)
  all(): Promise<Statistics> {
    return this.statistics.read();
  }

  @Get('statistics/:name.json')
  @OpenData('application/json; charset=utf-8', SECONDS)
  async json(@Param('name') name: string): Promise<Statistic & { countedAt: Date }> {
    const { countedAt, statistic } = await this.require(name);
    return { countedAt, ...statistic };
  }

  @Get('statistics/:name.csv')
  @OpenData('text/csv; charset=utf-8; header=present', SECONDS)
  @Header('content-disposition', 'attachment')
  async csv(@Param('name') name: string): Promise<string> {
    const { statistic } = await this.require(name);
    const [key, counted] = KEYS[statistic.name];
    if (key !== 'country') return toCsv([key, counted], statistic.counts.map((row) => [row.key, row.count]));
    return toCsv([key, 'country_name', counted], statistic.counts.map((row) => [row.key, countries.of(row.key) ?? row.key, row.count]));
  }

  private async require(segment: string): Promise<{ countedAt: Date; statistic: Statistic }> {
    const name = parseStatisticSegment(segment);
    const { countedAt, statistics } = await this.statistics.read();
    const statistic = statistics.find((each) => each.name === name);
    if (!statistic) throw new NotFound();
    return { countedAt, statistic };
  }
}

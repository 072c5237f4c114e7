import { Injectable } from '@nestjs/common';
import type { StatisticName } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';

export interface CountedRow {
  readonly statistic: StatisticName;
  /** A code of what is counted by: a country, a type, an activity, a month. */
  readonly key: string;
  readonly count: number;
}

/** Stands for a deadline in the month that nobody named. */
export const NO_DEADLINE = 'NONE';

@Injectable()
export class StatisticsRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Everything that is counted, in one statement. An idea is open until its deadline; months are those of Brussels. */
  count(now: Date): Promise<CountedRow[]> {
    return this.work.manager.query<CountedRow[]>(
      `with organisations as materialized (
         select country, type, count(*) as n from organisation where withdrawn_at is null and suspended_at is null group by country, type
       ), open_ideas as materialized (
         select o.country, i.activities, coalesce(to_char(i.deadline at time zone 'Europe/Brussels', 'YYYY-MM'), $2) as month
           from project_idea i join organisation o on o.id = i.organisation_id
          where i.status = 'PUBLISHED' and o.withdrawn_at is null and o.suspended_at is null and (i.deadline is null or i.deadline >= $1)
       )
       select 'ORGANISATIONS_BY_COUNTRY' as statistic, country::text as key, sum(n)::int as count from organisations group by country
       union all
       select 'ORGANISATIONS_BY_TYPE', type, sum(n)::int from organisations group by type
       union all
       select 'OPEN_IDEAS_BY_COUNTRY', country::text, count(*)::int from open_ideas group by country
       union all
       select 'OPEN_IDEAS_BY_ACTIVITY', activity, count(*)::int from open_ideas, unnest(activities) as activity group by activity
       union all
       select 'OPEN_IDEAS_BY_DEADLINE', month, count(*)::int from open_ideas group by month`,
      [now, NO_DEADLINE],
    );
  }
}

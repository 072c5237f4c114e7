import { Injectable } from '@nestjs/common';
import type { OrganisationId, ThreadId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';

/** What counts: enquiries of a year, save for those that may still be answered in time. */
const COUNTED_DAYS = 365;
const IN_TIME_DAYS = 14;
/** Fewer tell nothing. */
const FEWEST = 5;

export interface ReplyFigures {
  readonly organisationId: OrganisationId;
  readonly asked: number;
  readonly replyRate: number;
  readonly medianReplyMinutes: number | null;
}

/** The first words of a thread to an organisation, and when it answered them; and the figures made of that. */
@Injectable()
export class ResponsivenessRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Nothing happens when the organisation has been asked in this thread before. */
  async ask(organisationId: OrganisationId, threadId: ThreadId, at: Date): Promise<void> {
    await this.work.manager.query('insert into enquiry (organisation_id, thread_id, asked_at) values ($1, $2, $3) on conflict do nothing', [organisationId, threadId, at]);
  }

  /** The first answer stands. */
  async answer(organisationId: OrganisationId, threadId: ThreadId, at: Date): Promise<void> {
    await this.work.manager.query('update enquiry set answered_at = $3 where organisation_id = $1 and thread_id = $2 and answered_at is null', [organisationId, threadId, at]);
  }

  /** Counts all organisations anew, as it is at this moment. */
  async refresh(now: Date): Promise<void> {
    await this.work.manager.query(
      `with counted as (
         select organisation_id, count(*)::int as asked, count(minutes)::int as answered, (percentile_cont(0.5) within group (order by minutes))::int as median_minutes
           from (
             select organisation_id, case when answered_at <= asked_at + make_interval(days => $3) then extract(epoch from answered_at - asked_at) / 60 end as minutes
               from enquiry where asked_at > $1::timestamptz - make_interval(days => $2) and asked_at <= $1::timestamptz - make_interval(days => $3)
           ) e group by organisation_id
       ), gone as (
         delete from responsiveness where organisation_id not in (select organisation_id from counted)
       )
       insert into responsiveness as r (organisation_id, asked, answered, median_minutes) select * from counted
       on conflict (organisation_id) do update set asked = excluded.asked, answered = excluded.answered, median_minutes = excluded.median_minutes
         where (r.asked, r.answered, r.median_minutes) is distinct from (excluded.asked, excluded.answered, excluded.median_minutes)`,
      [now, COUNTED_DAYS, IN_TIME_DAYS],
    );
  }

  /** Those of which there is enough to tell by. */
  findMany(ids: readonly OrganisationId[]): Promise<ReplyFigures[]> {
    return this.work.manager.query(
      `select organisation_id as "organisationId", asked, round(100.0 * answered / asked)::int as "replyRate", median_minutes as "medianReplyMinutes"
         from responsiveness where organisation_id = any($1::bigint[]) and asked >= ${FEWEST}`,
      [ids],
    );
  }
}

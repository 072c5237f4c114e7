import { Injectable } from '@nestjs/common';
import type { DigestRhythm, IsoDate, PersonId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { NoticeReader } from '../../platform/notices/notice';
import { DEFAULT_TIME_ZONE } from './notification-settings.entity';

const MADE_FOR = { DAILY: 'daily_for', WEEKLY: 'weekly_for' } as const;

@Injectable()
export class DigestRepository {
  constructor(private readonly work: UnitOfWork) {}

  async findTimeZones(): Promise<string[]> {
    const rows = await this.work.manager.query<{ zone: string }[]>('select distinct time_zone as zone from notification_settings');
    return [...new Set([DEFAULT_TIME_ZONE, ...rows.map(({ zone }) => zone)])];
  }

  /** People of the zone for whom something may wait and whose digest of that day has not been made; in order of their ids. */
  async findDue(rhythm: DigestRhythm, timeZone: string, day: IsoDate, after: PersonId, limit: number): Promise<PersonId[]> {
    const rows = await this.work.manager.query<{ id: PersonId }[]>(
      `select p.id from person p left join notification_settings s on s.person_id = p.id
        where p.id > $4 and coalesce(s.time_zone, $5) = $1 and coalesce(s.${MADE_FOR[rhythm]} < $2::date, true)
          and exists (select from notification n where n.person_id = p.id and n.digest = $3 and n.digested_at is null)
        order by p.id limit $6`,
      [timeZone, day, rhythm, after, DEFAULT_TIME_ZONE, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Whoever takes a day's digest first makes it: true for one of any who try at once. */
  async take(personId: PersonId, rhythm: DigestRhythm, day: IsoDate): Promise<boolean> {
    const column = MADE_FOR[rhythm];
    const rows = await this.work.manager.query<object[]>(
      `insert into notification_settings (person_id, ${column}) values ($1, $2)
       on conflict (person_id) do update set ${column} = excluded.${column} where coalesce(notification_settings.${column} < excluded.${column}, true) returning person_id`,
      [personId, day],
    );
    return rows.length > 0;
  }

  async findReader(personId: PersonId): Promise<NoticeReader | null> {
    const [reader] = await this.work.manager.query<NoticeReader[]>('select id, email, name, locale from person where id = $1', [personId]);
    return reader ?? null;
  }
}

import { Injectable } from '@nestjs/common';
import { type DigestRhythm, LIMITS, type NotificationChoice, type NotificationKind, type NotificationSubjectKind, type PersonId } from '@trefoil/vocabulary';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Person } from '../accounts';
import type { OrganisationsMerged } from '../organisations';
import { Notification } from './notification.entity';
import { NotificationSettings } from './notification-settings.entity';

export type NewNotification = Pick<Notification, 'personId' | 'kind' | 'subjectKind' | 'subjectId' | 'facts' | 'inProduct' | 'digest' | 'createdAt'>;

@Injectable()
export class NotificationRepository {
  constructor(private readonly work: UnitOfWork) {}

  async add(notifications: readonly NewNotification[]): Promise<void> {
    if (notifications.length > 0) await this.work.manager.insert(Notification, [...notifications]);
  }

  /** What is listed for a person, the newest first. */
  findPage(personId: PersonId, after: string | null, limit: number): Promise<Notification[]> {
    const query = this.work.manager
      .createQueryBuilder(Notification, 'n')
      .where('n.person_id = :personId and n.in_product', { personId })
      .orderBy('n.id', 'DESC')
      .limit(limit);
    return (after ? query.andWhere('n.id < :after', { after }) : query).getMany();
  }

  async countUnread(personId: PersonId): Promise<number> {
    const [row] = await this.work.manager.query<{ count: number }[]>('select count(*)::int as count from notification where person_id = $1 and in_product and read_at is null', [personId]);
    return row?.count ?? 0;
  }

  /** Of this person alone; null when they have none of this id. */
  findOwn(personId: PersonId, id: string): Promise<Notification | null> {
    return this.work.manager.findOneBy(Notification, { id, personId, inProduct: true });
  }

  async markRead(personId: PersonId, id: string, now: Date): Promise<boolean> {
    return this.mark('id = $3', [personId, now, id]);
  }

  async markAllRead(personId: PersonId, now: Date): Promise<boolean> {
    return this.mark('in_product', [personId, now]);
  }

  async markSeen(personId: PersonId, subjectKind: NotificationSubjectKind, subjectId: string, now: Date): Promise<boolean> {
    return this.mark('subject_kind = $3 and subject_id = $4', [personId, now, subjectKind, subjectId]);
  }

  /** What a person has not read and waits for this digest, the oldest first. */
  findWaiting(personId: PersonId, digest: DigestRhythm): Promise<Notification[]> {
    return this.work.manager
      .createQueryBuilder(Notification, 'n')
      .where('n.person_id = :personId and n.digest = :digest and n.digested_at is null and n.read_at is null', { personId, digest })
      .orderBy('n.id')
      .limit(LIMITS.notification.digest + 1)
      .getMany();
  }

  async markDigested(personId: PersonId, digest: DigestRhythm, now: Date): Promise<void> {
    await this.work.manager.query('update notification set digested_at = $3 where person_id = $1 and digest = $2 and digested_at is null', [personId, digest, now]);
  }

  /** What led to one organisation leads to the other; all at once, since an import joins hundreds. */
  async follow(merges: OrganisationsMerged['merges']): Promise<void> {
    const kinds: readonly NotificationSubjectKind[] = ['ORGANISATION', 'ORGANISATION_PEOPLE', 'ORGANISATION_CLAIM'];
    await this.work.manager.query(
      `update notification n set subject_id = m.into_id from unnest($1::bigint[], $2::bigint[]) as m (merged_id, into_id)
       where n.subject_id = m.merged_id and n.subject_kind = any($3)`,
      [merges.map(({ mergedId }) => mergedId), merges.map(({ intoId }) => intoId), kinds],
    );
  }

  /** Drops what is old, and what is more than is kept of one person. */
  async prune(before: Date): Promise<void> {
    await this.work.manager.query('delete from notification where created_at < $1', [before]);
    await this.work.manager.query(
      `delete from notification n using (
         select id, row_number() over (partition by person_id order by id desc) as place from notification
       ) ranked where ranked.id = n.id and ranked.place > $1`,
      [LIMITS.notification.kept],
    );
  }

  async findSettings(personIds: readonly PersonId[]): Promise<Map<PersonId, NotificationSettings>> {
    const found = await this.work.manager.findBy(NotificationSettings, { personId: In([...personIds]) });
    return new Map(found.map((settings) => [settings.personId, settings]));
  }

  /** Whether the person has not left. */
  isThere(personId: PersonId): Promise<boolean> {
    return this.work.manager.existsBy(Person, { id: personId });
  }

  async setChoices(personId: PersonId, choices: Readonly<Partial<Record<NotificationKind, NotificationChoice>>>): Promise<void> {
    await this.work.manager.query(
      `insert into notification_settings (person_id, choices) values ($1, $2::jsonb)
       on conflict (person_id) do update set choices = notification_settings.choices || excluded.choices`,
      [personId, JSON.stringify(choices)],
    );
  }

  async setTimeZone(personId: PersonId, timeZone: string): Promise<void> {
    await this.work.manager.query(
      'insert into notification_settings (person_id, time_zone) values ($1, $2) on conflict (person_id) do update set time_zone = excluded.time_zone',
      [personId, timeZone],
    );
  }

  /** What the tables of this module hold of a person, as they are given it. */
  async read(personId: PersonId): Promise<{ notifications: object[]; notificationSettings: object[] }> {
    return {
      notifications: await this.work.manager.query(
        `select kind, subject_kind as "subjectKind", subject_id as "subjectId", facts, read_at as "readAt", created_at as "createdAt" from notification where person_id = $1 order by id`,
        [personId],
      ),
      notificationSettings: await this.work.manager.query(
        `select time_zone as "timeZone", choices, daily_for::text as "dailyFor", weekly_for::text as "weeklyFor" from notification_settings where person_id = $1`,
        [personId],
      ),
    };
  }

  private async mark(which: string, parameters: unknown[]): Promise<boolean> {
    const [, count] = await this.work.manager.query<[unknown, number]>(`update notification set read_at = $2 where person_id = $1 and read_at is null and ${which}`, parameters);
    return count > 0;
  }
}

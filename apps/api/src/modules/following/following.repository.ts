import { Injectable } from '@nestjs/common';
import type { Locale, OrganisationId, PersonId, ProjectIdeaId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { OrganisationsMerged } from '../organisations';
import { Bookmark } from './bookmark.entity';
import { CalendarAddress } from './calendar-address.entity';
import { SavedSearch } from './saved-search.entity';
import type { FollowedKind } from './search-address';

export interface Deadline {
  readonly id: ProjectIdeaId;
  readonly title: string;
  readonly deadline: Date;
  readonly deadlineZone: string | null;
}

@Injectable()
export class FollowingRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Serialises what one person keeps, so that bounds hold whatever comes at once. */
  async lockPerson(personId: PersonId): Promise<void> {
    await this.work.manager.query('select from person where id = $1 for update', [personId]);
  }

  findSearches(personId: PersonId): Promise<SavedSearch[]> {
    return this.work.manager.find(SavedSearch, { where: { personId }, order: { id: 'ASC' } });
  }

  async addSearch(search: Pick<SavedSearch, 'personId' | 'kind' | 'name' | 'query' | 'lookedAt' | 'createdAt'>): Promise<void> {
    await this.work.manager.insert(SavedSearch, search);
  }

  async renameSearch(personId: PersonId, id: string, name: string): Promise<boolean> {
    return (await this.work.manager.update(SavedSearch, { id, personId }, { name })).affected === 1;
  }

  async removeSearch(personId: PersonId, id: string): Promise<boolean> {
    return (await this.work.manager.delete(SavedSearch, { id, personId })).affected === 1;
  }

  /** Not looked at since; the longest ago first. */
  async findSearchesDue(before: Date, limit: number): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>('select id from saved_search where looked_at < $1 order by looked_at, id limit $2', [before, limit]);
    return rows.map(({ id }) => id);
  }

  /** Locked until the transaction ends; null when somebody else looks, or did. */
  async takeSearch(id: string, before: Date): Promise<SavedSearch | null> {
    const [found] = await this.work.manager.query<{ id: string }[]>('select id from saved_search where id = $1 and looked_at < $2 for update skip locked', [id, before]);
    return found ? this.work.manager.findOneBy(SavedSearch, { id }) : null;
  }

  async setLookedAt(id: string, lookedAt: Date): Promise<void> {
    await this.work.manager.update(SavedSearch, id, { lookedAt });
  }

  findBookmarks(personId: PersonId, after: string | null, limit: number): Promise<Bookmark[]> {
    const query = this.work.manager.createQueryBuilder(Bookmark, 'b').where('b.person_id = :personId', { personId }).orderBy('b.id', 'DESC').limit(limit);
    return (after ? query.andWhere('b.id < :after', { after }) : query).getMany();
  }

  isBookmarked(personId: PersonId, kind: FollowedKind, subjectId: string): Promise<boolean> {
    return this.work.manager.existsBy(Bookmark, { personId, kind, subjectId });
  }

  countBookmarks(personId: PersonId): Promise<number> {
    return this.work.manager.countBy(Bookmark, { personId });
  }

  async addBookmark(bookmark: Omit<Bookmark, 'id' | 'person'>): Promise<void> {
    await this.work.manager.createQueryBuilder().insert().into(Bookmark).values(bookmark).orIgnore().updateEntity(false).execute();
  }

  async removeBookmark(personId: PersonId, kind: FollowedKind, subjectId: string): Promise<void> {
    await this.work.manager.delete(Bookmark, { personId, kind, subjectId });
  }

  /** All at once, since an import joins hundreds; whoever bookmarked both keeps one. */
  async moveBookmarks(merges: OrganisationsMerged['merges']): Promise<void> {
    const pairs = [merges.map(({ mergedId }) => mergedId), merges.map(({ intoId }) => intoId)];
    await this.work.manager.query(
      `delete from bookmark b using unnest($1::bigint[], $2::bigint[]) as m (merged_id, into_id)
       where b.kind = 'ORGANISATION' and b.subject_id = m.merged_id
         and exists (select from bookmark o where o.person_id = b.person_id and o.kind = b.kind and o.subject_id = m.into_id)`,
      pairs,
    );
    await this.work.manager.query(
      `update bookmark b set subject_id = m.into_id from unnest($1::bigint[], $2::bigint[]) as m (merged_id, into_id) where b.kind = 'ORGANISATION' and b.subject_id = m.merged_id`,
      pairs,
    );
  }

  hasCalendar(personId: PersonId): Promise<boolean> {
    return this.work.manager.existsBy(CalendarAddress, { personId });
  }

  async putCalendar(address: Omit<CalendarAddress, 'person'>): Promise<void> {
    await this.work.manager.upsert(CalendarAddress, address, ['personId']);
  }

  async removeCalendar(personId: PersonId): Promise<void> {
    await this.work.manager.delete(CalendarAddress, { personId });
  }

  async findCalendarOwner(tokenHash: Buffer): Promise<{ id: PersonId; locale: Locale } | null> {
    const [owner] = await this.work.manager.query<{ id: PersonId; locale: Locale }[]>('select p.id, p.locale from calendar_address c join person p on p.id = c.person_id where c.token_hash = $1', [tokenHash]);
    return owner ?? null;
  }

  /** Ideas with a deadline ahead that are the organisations' own, that they joined, or that the person bookmarked; the reader's rights are not asked here. */
  findDeadlines(personId: PersonId, organisationIds: readonly OrganisationId[], from: Date, limit: number): Promise<Deadline[]> {
    return this.work.manager.query<Deadline[]>(
      `select i.id, i.title, i.deadline, i.deadline_zone as "deadlineZone" from project_idea i
        where i.deadline >= $3 and (
          i.organisation_id = any($2::bigint[])
          or exists (select from consortium c join seat s on s.consortium_id = c.id where c.idea_id = i.id and s.status = 'ACCEPTED' and s.organisation_id = any($2::bigint[]))
          or exists (select from bookmark b where b.person_id = $1 and b.kind = 'IDEA' and b.subject_id = i.id))
        order by i.deadline, i.id limit $4`,
      [personId, organisationIds, from, limit],
    );
  }

  async read(personId: PersonId): Promise<{ savedSearches: object[]; bookmarks: object[]; calendarAddress: object[] }> {
    const { manager } = this.work;
    return {
      savedSearches: await manager.query(`select kind, name, query, looked_at as "lookedAt", created_at as "createdAt" from saved_search where person_id = $1 order by id`, [personId]),
      bookmarks: await manager.query(`select kind, subject_id as "subjectId", created_at as "createdAt" from bookmark where person_id = $1 order by id`, [personId]),
      calendarAddress: await manager.query(`select created_at as "createdAt" from calendar_address where person_id = $1`, [personId]),
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { ActionCode, Activity, Aim, CountryCode, OrganisationId, OrganisationType, PartnerOfferId, ProjectIdeaId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';

/** What the matching reads of an organisation: all of it public. */
export interface OrganisationRow {
  readonly id: OrganisationId;
  readonly name: string;
  readonly city: string | null;
  readonly country: CountryCode;
  readonly type: OrganisationType;
  readonly fields: readonly string[];
  readonly activities: readonly Activity[];
  readonly aims: readonly Aim[];
  readonly claimed: boolean;
  readonly isGone: boolean;
  readonly text: string;
  /** Invitations and first words to it, and how many of them it answered. */
  readonly asked: number;
  readonly answered: number;
}

export interface IdeaRow {
  readonly id: ProjectIdeaId;
  readonly organisationId: OrganisationId;
  readonly isOpen: boolean;
  readonly action: ActionCode;
  readonly callYear: number;
  readonly title: string;
  readonly text: string;
  readonly aims: readonly Aim[];
  readonly activities: readonly Activity[];
  readonly sought: readonly { readonly type: OrganisationType | null; readonly countries: readonly CountryCode[]; readonly fields: readonly string[]; readonly text: string }[];
  /** Who holds a seat in its consortium or is asked to. */
  readonly memberIds: readonly OrganisationId[];
}

const ORGANISATION = `
  select o.id::text, o.name, o.city, o.country, o.type, o.fields, o.activities, o.aims, o.claimed, o.withdrawn_at is not null or o.suspended_at is not null as "isGone",
         concat_ws('. ', o.description, (select string_agg(concat_ws('. ', f.title, f.text), '. ' order by f.id) from partner_offer f
                                          where f.organisation_id = o.id and f.status = 'PUBLISHED' and (f.valid_until is null or f.valid_until >= current_date))) as text,
         (coalesce(s.asked, 0) + coalesce(r.asked, 0))::int as asked, (coalesce(s.answered, 0) + coalesce(r.answered, 0))::int as answered
    from organisation o
    left join (select organisation_id, count(*) as asked, count(answered_at) as answered from seat where role <> 'COORDINATOR' and invited_at is not null group by organisation_id) s
      on s.organisation_id = o.id
    left join responsiveness r on r.organisation_id = o.id`;

const IDEA = `
  select i.id::text, i.organisation_id::text as "organisationId", i.status = 'PUBLISHED' and not i.is_hidden and (i.expires_at is null or i.expires_at > now()) and (i.deadline is null or i.deadline > now()) as "isOpen",
         i.action, i.call_year as "callYear", i.title, i.aims, i.activities,
         concat_ws('. ', i.summary, i.body, i.higher_education_link, i.agenda_link, i.other_activity) as text,
         coalesce((select json_agg(json_build_object('type', p.type, 'countries', p.countries, 'fields', p.fields, 'text', concat_ws('. ', p.expertise, p.task)) order by p.position)
                     from partner_sought p where p.idea_id = i.id), '[]') as sought,
         array(select s.organisation_id::text from seat s join consortium c on c.id = s.consortium_id
                where c.idea_id = i.id and s.status not in ('DECLINED', 'WITHDRAWN', 'REMOVED') order by s.id) as "memberIds"
    from project_idea i`;

@Injectable()
export class MatchingSource {
  constructor(private readonly work: UnitOfWork) {}

  /** A moment from which a later call finds all that was written after this one, also by transactions that run now. */
  async now(): Promise<string> {
    const [row] = await this.work.manager.query<[{ now: string }]>(`select (now() - interval '60 seconds')::text as now`);
    return row.now;
  }

  /** Those that are there, in the order of their ids. */
  findOrganisations(after: OrganisationId, limit: number): Promise<OrganisationRow[]> {
    return this.work.manager.query(`${ORGANISATION} where o.withdrawn_at is null and o.suspended_at is null and o.id > $1 order by o.id limit $2`, [after, limit]);
  }

  /** Those that changed, or whose offers did; withdrawn ones too. */
  findChangedOrganisations(since: string, ids: readonly OrganisationId[], offerIds: readonly PartnerOfferId[]): Promise<OrganisationRow[]> {
    return this.work.manager.query(
      `${ORGANISATION} where o.id in (select id from organisation where updated_at > $1::timestamptz union select unnest($2::bigint[])
                                       union select organisation_id from partner_offer where updated_at > $1::timestamptz or id = any($3::bigint[]))`,
      [since, ids, offerIds],
    );
  }

  findOpenIdeas(after: ProjectIdeaId, limit: number): Promise<IdeaRow[]> {
    return this.work.manager.query(`${IDEA} where i.status = 'PUBLISHED' and i.id > $1 order by i.id limit $2`, [after, limit]);
  }

  findChangedIdeas(since: string, ids: readonly ProjectIdeaId[]): Promise<IdeaRow[]> {
    return this.work.manager.query(`${IDEA} where i.updated_at > $1::timestamptz or i.id = any($2::bigint[])`, [since, ids]);
  }

  async findIdea(id: ProjectIdeaId): Promise<IdeaRow | null> {
    const [row] = await this.work.manager.query<IdeaRow[]>(`${IDEA} where i.id = $1`, [id]);
    return row ?? null;
  }

  /** Other than before when past projects were imported, or joined with the directory anew. */
  async stateOfPastProjects(): Promise<string> {
    const [row] = await this.work.manager.query<[{ state: string }]>(
      `select concat_ws(' ', (select max(id) from past_project), (select count(*) from past_project), (select count(*) from past_participant where organisation_id is not null)) as state`,
    );
    return row.state;
  }
}

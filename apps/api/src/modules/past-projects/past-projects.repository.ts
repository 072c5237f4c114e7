import { Injectable } from '@nestjs/common';
import type { CountryCode, OrganisationId, SeatRole } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { PastConsortium, PastProject } from './past-project';

const PROJECT = `p.id, p.source_id as "sourceId", p.programme, p.scheme, p.year, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", p.acronym, p.title,
  p.topics, p.topic_titles as "topicTitles", p.keywords, p.fields`;

/** A project with the part an organisation had in it. */
export interface PastPart {
  readonly project: PastProject;
  readonly role: SeatRole;
  /** What the list is ordered by; 0 where the year is not known. */
  readonly orderYear: number;
}

export interface PastPartner {
  readonly participantId: string;
  readonly name: string;
  readonly country: CountryCode | null;
  readonly organisationId: OrganisationId | null;
  readonly projects: number;
}

export interface PastProgramme {
  readonly programme: string;
  readonly projects: number;
}

@Injectable()
export class PastProjectsRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Whole projects in the order of their ids, after one. */
  findAll(afterId: string, limit: number): Promise<PastConsortium[]> {
    return this.work.manager.query<PastConsortium[]>(
      `select ${PROJECT}, p.text,
              coalesce((select json_agg(json_build_object('key', one.key, 'name', one.name, 'country', one.country, 'type', one.type, 'role', each.role,
                                                          'organisationId', one.organisation_id::text) order by each.participant_id)
                          from past_participation each join past_participant one on one.id = each.participant_id where each.project_id = p.id), '[]') as participants
         from past_project p where p.id > $1 order by p.id limit $2`,
      [afterId, limit],
    );
  }

  async findProgrammes(id: OrganisationId): Promise<PastProgramme[]> {
    return this.work.manager.query<PastProgramme[]>(
      `select p.programme, count(distinct p.id)::int as projects
         from past_participant one join past_participation each on each.participant_id = one.id join past_project p on p.id = each.project_id
        where one.organisation_id = $1 group by p.programme order by max(coalesce(p.year, 0)) desc, p.programme limit 20`,
      [id],
    );
  }

  /** The newest first; after a position. */
  async findOf(id: OrganisationId, limit: number, after: { readonly year: number; readonly id: string } | null): Promise<PastPart[]> {
    const rows = await this.work.manager.query<(PastProject & { role: SeatRole; orderYear: number })[]>(
      `select * from (
         select distinct on (p.id) ${PROJECT}, null::text as text, each.role, coalesce(p.year, 0)::int as "orderYear"
           from past_participant one join past_participation each on each.participant_id = one.id join past_project p on p.id = each.project_id
          where one.organisation_id = $1 and ($3::int is null or coalesce(p.year, 0) < $3 or (coalesce(p.year, 0) = $3 and p.id < $4::bigint))
          order by p.id, each.role = 'COORDINATOR' desc
       ) found order by "orderYear" desc, id desc limit $2`,
      [id, limit, after?.year ?? null, after?.id ?? null],
    );
    return rows.map(({ role, orderYear, ...project }) => ({ project, role, orderYear }));
  }

  /** The most frequent first; after a position. */
  findPartners(id: OrganisationId, limit: number, after: { readonly projects: number; readonly participantId: string } | null): Promise<PastPartner[]> {
    return this.work.manager.query<PastPartner[]>(
      `select s.participant_id as "participantId", one.name, one.country, s.partner_organisation_id as "organisationId", s.projects::int as projects
         from past_partnership s join past_participant one on one.id = s.participant_id
        where s.organisation_id = $1 and ($3::int is null or s.projects < $3 or (s.projects = $3 and s.participant_id > $4::bigint))
        order by s.projects desc, s.participant_id limit $2`,
      [id, limit, after?.projects ?? null, after?.participantId ?? null],
    );
  }

  async countPartners(id: OrganisationId): Promise<number> {
    const [row] = await this.work.manager.query<{ count: number }[]>('select count(*)::int as count from past_partnership where organisation_id = $1', [id]);
    return row?.count ?? 0;
  }

  async findPartnerIds(id: OrganisationId): Promise<OrganisationId[]> {
    const rows = await this.work.manager.query<{ id: OrganisationId }[]>(
      'select partner_organisation_id as id from past_partnership where organisation_id = $1 and partner_organisation_id is not null order by 1',
      [id],
    );
    return rows.map((row) => row.id);
  }
}

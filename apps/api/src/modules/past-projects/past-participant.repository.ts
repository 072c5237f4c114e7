import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';

export interface NamedParticipant {
  readonly id: string;
  readonly name: string;
  readonly country: string;
}

export interface ParticipantLink {
  readonly participantId: string;
  readonly organisationId: OrganisationId | null;
}

export interface NamedOrganisation {
  readonly id: OrganisationId;
  readonly country: string;
  readonly names: readonly string[];
}

/** Who took part, and whom that makes partners of the past. */
@Injectable()
export class PastParticipantRepository {
  constructor(private readonly work: UnitOfWork) {}

  isAnyThere(): Promise<boolean> {
    return this.work.manager.query<{ any: boolean }[]>('select exists (select from past_participant) as any').then(([row]) => row?.any ?? false);
  }

  /** What the PICs of participants say of who they are, where that is news. */
  findNewByPic(): Promise<ParticipantLink[]> {
    return this.work.manager.query<ParticipantLink[]>(
      `select p.id as "participantId", o.id as "organisationId" from past_participant p join organisation o on o.pic = p.pic
        where o.withdrawn_at is null and not o.is_demo and p.organisation_id is distinct from o.id`,
    );
  }

  /** Those whose PIC leads to nobody, after an id. */
  findWithoutPic(afterId: string, limit: number): Promise<NamedParticipant[]> {
    return this.work.manager.query<NamedParticipant[]>(
      `select p.id, p.name, p.country from past_participant p
        where p.id > $1 and p.country is not null and not exists (select from organisation o where o.pic = p.pic and o.withdrawn_at is null and not o.is_demo)
        order by p.id limit $2`,
      [afterId, limit],
    );
  }

  /** Active organisations with all their names, after an id. */
  findNames(afterId: OrganisationId, limit: number): Promise<NamedOrganisation[]> {
    return this.work.manager.query<NamedOrganisation[]>(
      `select o.id, o.country, array_append(array(select n.name from organisation_name n where n.organisation_id = o.id), o.name)
              || case when o.legal_name is null then '{}'::text[] else array[o.legal_name::text] end as names
         from organisation o where o.id > $1 and o.withdrawn_at is null and not o.is_demo order by o.id limit $2`,
      [afterId, limit],
    );
  }

  /** Links each to its organisation, or to none, and says whose partnerships that makes untrue. */
  async link(links: readonly ParticipantLink[]): Promise<void> {
    const changed = await this.work.manager.query<(ParticipantLink & { before: OrganisationId | null })[]>(
      `select told.id as "participantId", told.organisation_id as "organisationId", p.organisation_id as before
         from unnest($1::bigint[], $2::bigint[]) as told(id, organisation_id) join past_participant p on p.id = told.id
        where p.organisation_id is distinct from told.organisation_id`,
      [links.map(({ participantId }) => participantId), links.map(({ organisationId }) => organisationId)],
    );
    if (changed.length === 0) return;
    const participantIds = changed.map(({ participantId }) => participantId);
    await this.work.manager.query(
      'update past_participant p set organisation_id = told.organisation_id from unnest($1::bigint[], $2::bigint[]) as told(id, organisation_id) where p.id = told.id',
      [participantIds, changed.map(({ organisationId }) => organisationId)],
    );
    await this.work.manager.query(
      `insert into past_partnership_due (organisation_id)
       select before from unnest($2::bigint[]) as told(before) where before is not null
       union
       select partner.organisation_id from past_participation mine
              join past_participation other on other.project_id = mine.project_id join past_participant partner on partner.id = other.participant_id
        where mine.participant_id = any($1) and partner.organisation_id is not null
       on conflict do nothing`,
      [participantIds, changed.map(({ before }) => before)],
    );
  }

  async countLinked(): Promise<{ participants: number; linked: number; organisations: number; projects: number }> {
    const [row] = await this.work.manager.query<{ participants: number; linked: number; organisations: number; projects: number }[]>(
      `select count(*)::int as participants, count(organisation_id)::int as linked, count(distinct organisation_id)::int as organisations,
              (select count(*)::int from past_project p
                where exists (select from past_participation each join past_participant one on one.id = each.participant_id
                               where each.project_id = p.id and one.organisation_id is not null)) as projects
         from past_participant`,
    );
    return row ?? { participants: 0, linked: 0, organisations: 0, projects: 0 };
  }

  /** Lets the planner know what came in by the thousand; before long it would notice by itself. */
  async refreshStatistics(): Promise<void> {
    for (const table of ['past_participant', 'past_participation']) await this.work.manager.query(`analyze ${table}`);
  }

  /** Some of those whose partnerships are to be counted anew; each is given once. */
  async takeDue(limit: number): Promise<OrganisationId[]> {
    const [rows] = await this.work.manager.query<[{ id: OrganisationId }[], number]>(
      `delete from past_partnership_due where organisation_id in (select organisation_id from past_partnership_due order by organisation_id limit $1)
       returning organisation_id as id`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Counts anew whom these organisations worked with; a partner known by several keys is told once, under its first. */
  async countPartnerships(organisationIds: readonly OrganisationId[]): Promise<void> {
    await this.work.manager.query('delete from past_partnership where organisation_id = any($1)', [organisationIds]);
    await this.work.manager.query(
      `with own as (
         select distinct p.organisation_id, mine.project_id
           from past_participant p join past_participation mine on mine.participant_id = p.id where p.organisation_id = any($1)
       ), first as (
         select organisation_id, min(id) as id from past_participant where organisation_id is not null group by organisation_id
       ), met as (
         select distinct own.organisation_id, own.project_id, partner.organisation_id as partner_organisation_id, coalesce(first.id, partner.id) as participant_id
           from own join past_participation other on other.project_id = own.project_id join past_participant partner on partner.id = other.participant_id
                left join first on first.organisation_id = partner.organisation_id
          where partner.organisation_id is distinct from own.organisation_id
       )
       insert into past_partnership (organisation_id, participant_id, partner_organisation_id, projects)
       select organisation_id, participant_id, partner_organisation_id, count(*) from met group by organisation_id, participant_id, partner_organisation_id`,
      [organisationIds],
    );
  }

  /** What was linked to the first of each pair, as it is to be linked to the second. */
  findMerged(merges: readonly { readonly mergedId: OrganisationId; readonly intoId: OrganisationId }[]): Promise<ParticipantLink[]> {
    return this.work.manager.query<ParticipantLink[]>(
      `select p.id as "participantId", pair.into_id as "organisationId"
         from unnest($1::bigint[], $2::bigint[]) as pair(merged_id, into_id) join past_participant p on p.organisation_id = pair.merged_id`,
      [merges.map(({ mergedId }) => mergedId), merges.map(({ intoId }) => intoId)],
    );
  }
}

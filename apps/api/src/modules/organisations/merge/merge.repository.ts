import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import { Organisation } from '../organisation.entity';

/** How much hangs on an organisation, of what is counted before two are merged. */
export interface Holdings {
  readonly members: number;
  readonly departments: number;
  readonly ideas: number;
  readonly offers: number;
  readonly seats: number;
  readonly threads: number;
}

const countOf = (table: string, condition = 'organisation_id = $1') => `(select count(*)::int from ${table} where ${condition})`;

/** The tables of organisations themselves, when two become one. */
@Injectable()
export class MergeRepository {
  constructor(private readonly work: UnitOfWork) {}

  async countHoldings(id: OrganisationId): Promise<Holdings> {
    const [row] = await this.work.manager.query<[Holdings]>(
      `select ${countOf('membership')} as members, ${countOf('department')} as departments, ${countOf('project_idea')} as ideas, ${countOf('partner_offer')} as offers,
              ${countOf('seat')} as seats, ${countOf('thread', 'starter_organisation_id = $1 or recipient_organisation_id = $1')} as threads`,
      [id],
    );
    return row;
  }

  /** Consortia in which both have a seat: one of the two goes. */
  async countSharedConsortia(one: OrganisationId, other: OrganisationId): Promise<number> {
    const [row] = await this.work.manager.query<[{ count: number }]>(
      'select count(*)::int as count from seat a join seat b on b.consortium_id = a.consortium_id where a.organisation_id = $1 and b.organisation_id = $2',
      [one, other],
    );
    return row.count;
  }

  /** Applications sent in that name both. */
  async countSubmittedTogether(one: OrganisationId, other: OrganisationId): Promise<number> {
    const [row] = await this.work.manager.query<[{ count: number }]>(
      `select count(*)::int as count from submission s
        where exists (select from jsonb_array_elements(s.members) m where m->>'organisationId' = $1) and exists (select from jsonb_array_elements(s.members) m where m->>'organisationId' = $2)`,
      [one, other],
    );
    return row.count;
  }

  /** Whoever belongs to both has the higher of their two roles. */
  async moveMembers(mergedId: OrganisationId, intoId: OrganisationId): Promise<void> {
    const { manager } = this.work;
    const rank = (row: string) => `array_position(array['OWNER', 'EDITOR', 'VIEWER'], ${row}.role)`;
    await manager.query(
      `update membership kept set role = other.role from membership other
        where kept.organisation_id = $2 and other.organisation_id = $1 and other.person_id = kept.person_id and ${rank('other')} < ${rank('kept')}`,
      [mergedId, intoId],
    );
    await manager.query('delete from membership where organisation_id = $1 and person_id in (select person_id from membership where organisation_id = $2)', [mergedId, intoId]);
    await manager.query('update membership set organisation_id = $2 where organisation_id = $1', [mergedId, intoId]);
    await manager.query(`update join_request set state = 'APPROVED', decided_at = now() where organisation_id in ($1, $2) and state = 'PENDING' and person_id in (select person_id from membership where organisation_id = $2)`, [mergedId, intoId]);
  }

  /** Names, domains, those that lead to it, and other likely duplicates of it. */
  async moveFacts(mergedId: OrganisationId, intoId: OrganisationId): Promise<void> {
    const { manager } = this.work;
    const both = [mergedId, intoId];
    await manager.query('delete from organisation_name n where n.organisation_id = $1 and exists (select from organisation_name k where k.organisation_id = $2 and k.name = n.name and k.language is not distinct from n.language)', both);
    await manager.query('update organisation_name set organisation_id = $2 where organisation_id = $1', both);
    await manager.query(
      `with moved as (delete from organisation_domain where organisation_id = $1 returning domain, source)
       insert into organisation_domain (organisation_id, domain, source) select $2::bigint, domain, source from moved on conflict do nothing`,
      both,
    );
    await manager.query('update organisation set successor_id = $2 where successor_id = $1', both);
    for (const [own, other] of [['organisation_id', 'other_id'], ['other_id', 'organisation_id']] as const) {
      await manager.query(
        `delete from organisation_merge_candidate c where c.${own} = $1 and c.decided_at is null and c.${other} <> $2
            and exists (select from organisation_merge_candidate k where (k.${own} = $2 and k.${other} = c.${other}) or (k.${other} = $2 and k.${own} = c.${other}))`,
        both,
      );
      await manager.query(`update organisation_merge_candidate set ${own} = $2 where ${own} = $1 and ${other} <> $2 and decided_at is null`, both);
    }
  }

  /** The merged one gives up what is unique, so that the other can take it, and leads there. */
  async retire({ id }: Organisation, intoId: OrganisationId, taken: readonly ('pic' | 'oid' | 'rorId' | 'erasmusCode')[], at: Date): Promise<void> {
    const given = Object.fromEntries(taken.map((key) => [key, null]));
    await this.work.manager
      .createQueryBuilder()
      .update(Organisation)
      .set({ ...given, successorId: intoId, withdrawnAt: at, updatedAt: at, claimed: false, verifiedAt: null, verifiedChecks: [], version: () => 'version + 1' })
      .where({ id })
      .execute();
  }

  async addName(organisationId: OrganisationId, name: string, language: string | null): Promise<void> {
    await this.work.manager.query(
      `insert into organisation_name (organisation_id, name, language) select $1::bigint, $2::text, $3::text
        where not exists (select from organisation_name where organisation_id = $1 and lower(name) = lower($2::text))`,
      [organisationId, name, language],
    );
  }
}

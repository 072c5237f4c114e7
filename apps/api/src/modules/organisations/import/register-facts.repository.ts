import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../../platform/database/unit-of-work';
import type { FormerRorId, RegisterEntry } from './register';

/** Where the chain of successors of former ids ends: at an id that is kept up, whatever came between. */
const SUCCESSORS = `
  with recursive chain as (
    select ror_id, successor_ror_id, 1 as depth from former_ror_id where successor_ror_id is not null
    union all
    select chain.ror_id, next.successor_ror_id, chain.depth + 1
      from chain join former_ror_id next on next.ror_id = chain.successor_ror_id
     where next.successor_ror_id is not null and chain.depth < 10
  ), successor as (
    select distinct on (ror_id) ror_id, successor_ror_id from chain order by ror_id, depth desc
  )`;

/** What the registry says of how organisations stand to each other, kept by its own ids, so that it holds whichever record comes first. */
@Injectable()
export class RegisterFactsRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Relations as these entries tell them now, and no others told by them before. */
  async keepRelations(entries: readonly RegisterEntry[]): Promise<void> {
    const tellers = entries.flatMap(({ rorId }) => rorId ?? []);
    if (tellers.length === 0) return;
    const told = entries.flatMap(({ rorId, relations }) => relations.map(({ kind, otherRorId }) => ({ rorId, kind, otherRorId })));
    await this.work.manager.query(
      `with told as (
         select "rorId", kind, "otherRorId" from jsonb_to_recordset($1::jsonb) as told("rorId" text, kind text, "otherRorId" text)
       ), gone as (
         delete from ror_relation r where r.ror_id = any($2) and (r.ror_id, r.kind, r.other_ror_id) not in (select * from told)
       ), again as (
         delete from former_ror_id where ror_id = any($2)
       )
       insert into ror_relation (ror_id, kind, other_ror_id) select * from told on conflict do nothing`,
      [JSON.stringify(told), tellers],
    );
  }

  async keepFormer(former: readonly FormerRorId[]): Promise<void> {
    if (former.length === 0) return;
    await this.work.manager.query(
      `insert into former_ror_id (ror_id, status, successor_ror_id)
       select distinct on ("rorId") "rorId", status, "successorRorId"
         from jsonb_to_recordset($1::jsonb) as told("rorId" text, status text, "successorRorId" text)
       on conflict (ror_id) do update set status = excluded.status, successor_ror_id = excluded.successor_ror_id`,
      [JSON.stringify(former)],
    );
  }

  /**
   * Takes organisations nobody speaks for whose id the registry gave up out of sight, and points them to their successor.
   * One that holds a charter lives on by it, without the id. Gives the ids of those it changed.
   */
  async followSuccessors(): Promise<OrganisationId[]> {
    const [rows] = await this.work.manager.query<[{ id: OrganisationId }[], number]>(
      `${SUCCESSORS}
       update organisation o
          set ror_id = null,
              successor_id = case when o.eche_source is null then heir.id end,
              withdrawn_at = case when o.eche_source is null then now() end,
              version = o.version + 1, updated_at = now()
         from former_ror_id former
              left join successor on successor.ror_id = former.ror_id
              left join organisation heir on heir.ror_id = successor.successor_ror_id and heir.withdrawn_at is null
        where o.ror_id = former.ror_id and o.withdrawn_at is null and not o.claimed
       returning o.id`,
    );
    return rows.map(({ id }) => id);
  }

  /** The active organisation an id of the registry leads to, be it a former one; null when there is none. */
  async findByRorId(rorId: string): Promise<OrganisationId | null> {
    const [row] = await this.work.manager.query<{ id: OrganisationId }[]>(
      `with recursive chain as (
         select $1::text as ror_id, 0 as depth
         union all
         select former.successor_ror_id::text, chain.depth + 1 from chain join former_ror_id former on former.ror_id = chain.ror_id
          where former.successor_ror_id is not null and chain.depth < 10
       )
       select o.id from chain join organisation o on o.ror_id = chain.ror_id and o.withdrawn_at is null order by chain.depth limit 1`,
      [rorId],
    );
    return row?.id ?? null;
  }
}

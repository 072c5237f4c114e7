import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';

/** Who says that a domain is an organisation's: its own profile, the charter list, ROR, the list of universities. */
export type DomainSource = 'WEBSITE' | 'ECHE' | 'ROR' | 'UNIVERSITY_LIST';

export interface ToldDomains {
  readonly organisationId: OrganisationId;
  readonly domains: readonly string[];
}

export interface DomainOwner {
  readonly domain: string;
  readonly organisationId: OrganisationId;
  readonly sources: readonly DomainSource[];
}

@Injectable()
export class OrganisationDomainRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Makes what a source says of these organisations all it says of them. */
  async keep(source: DomainSource, told: readonly ToldDomains[]): Promise<void> {
    if (told.length === 0) return;
    await this.work.manager.query(
      `with told as (
         select distinct id, domain from jsonb_to_recordset($1::jsonb) as told(id bigint, domain text)
       ), gone as (
         delete from organisation_domain d where d.organisation_id = any($2) and d.source = $3 and (d.organisation_id, d.domain) not in (select id, domain from told)
       )
       insert into organisation_domain (organisation_id, domain, source) select id, domain, $3 from told on conflict do nothing`,
      [JSON.stringify(told.flatMap(({ organisationId: id, domains }) => domains.map((domain) => ({ id, domain })))), told.map(({ organisationId }) => organisationId), source],
    );
  }

  /** Active organisations with any of these domains, at most `most` of each. */
  findOwners(domains: readonly string[], most: number): Promise<DomainOwner[]> {
    return this.work.manager.query<DomainOwner[]>(
      `select asked.domain, owner.id as "organisationId", owner.sources
         from unnest($1::text[]) as asked(domain)
              cross join lateral (
                select o.id, array_agg(d.source order by d.source) as sources
                  from organisation_domain d join organisation o on o.id = d.organisation_id and o.withdrawn_at is null
                 where d.domain = asked.domain group by o.id order by o.id limit $2
              ) owner`,
      [domains, most],
    );
  }

  async countOwners(domain: string): Promise<number> {
    const [row] = await this.work.manager.query<{ count: number }[]>(
      `select count(distinct d.organisation_id)::int as count
         from organisation_domain d join organisation o on o.id = d.organisation_id and o.withdrawn_at is null where d.domain = $1`,
      [domain],
    );
    return row?.count ?? 0;
  }
}

import { Injectable } from '@nestjs/common';
import type { CountryCode, OrganisationId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../../../platform/database/unit-of-work';
import type { Body, Match } from './match-holders';

const BODY = `
  select o.id, o.city, o.claimed as "isClaimed", o.type in ('HIGHER_EDUCATION_INSTITUTION', 'OTHER_EDUCATION_PROVIDER') as "isEducation",
         array(select o.name union select o.legal_name where o.legal_name is not null
               union select n.name from organisation_name n where n.organisation_id = o.id and not (n.language is null and n.name ~ '^[[:upper:][:digit:]]{2,8}$')
               order by 1) as names,
         array(select distinct d.domain from organisation_domain d where d.organisation_id = o.id and d.source <> 'UNIVERSITY_LIST' order by 1) as domains
    from organisation o
   where o.withdrawn_at is null and not o.is_demo and o.country = $1`;

/** Holders of a charter the registry's id is not known of, and bodies of the registry no charter is known of. */
@Injectable()
export class JoinRepository {
  constructor(private readonly work: UnitOfWork) {}

  async findCountries(): Promise<CountryCode[]> {
    const rows = await this.work.manager.query<{ country: CountryCode }[]>(
      `select distinct country from organisation where eche_source = 'IMPORTED' and ror_id is null and withdrawn_at is null order by country`,
    );
    return rows.map(({ country }) => country);
  }

  findHolders(country: CountryCode): Promise<Body[]> {
    return this.work.manager.query<Body[]>(`${BODY} and o.eche_source = 'IMPORTED' and o.ror_id is null`, [country]);
  }

  findRecords(country: CountryCode): Promise<Body[]> {
    return this.work.manager.query<Body[]>(`${BODY} and o.ror_id is not null and coalesce(o.pic, o.oid, o.erasmus_code) is null and o.eche_source is null`, [country]);
  }

  /** Gives the second of each pair what the first was known by, and lets the first lead there. */
  async join(matches: readonly Match[]): Promise<void> {
    if (matches.length === 0) return;
    const ids = [matches.map(({ holderId }) => holderId), matches.map(({ recordId }) => recordId)] as const;
    const told = await this.work.manager.query<{ intoId: OrganisationId }[]>(
      `select pair.into_id as "intoId", o.pic, o.oid, o.erasmus_code, o.eche_source, o.eche_from::text, o.eche_to::text, o.legal_name, o.city, o.website
         from unnest($1::bigint[], $2::bigint[]) as pair(merged_id, into_id) join organisation o on o.id = pair.merged_id`,
      [...ids],
    );
    await this.work.manager.query(
      `update organisation o
          set pic = null, oid = null, erasmus_code = null, successor_id = pair.into_id, withdrawn_at = now(), version = o.version + 1, updated_at = now()
         from unnest($1::bigint[], $2::bigint[]) as pair(merged_id, into_id) where o.id = pair.merged_id`,
      [...ids],
    );
    await this.work.manager.query(
      `update organisation o
          set pic = told.pic, oid = told.oid, erasmus_code = told.erasmus_code, eche_source = told.eche_source, eche_from = told.eche_from, eche_to = told.eche_to,
              legal_name = told.legal_name, city = coalesce(o.city, told.city), website = coalesce(o.website, told.website),
              type = 'HIGHER_EDUCATION_INSTITUTION', version = o.version + 1, updated_at = now()
         from jsonb_to_recordset($1::jsonb) as told("intoId" bigint, pic text, oid text, erasmus_code text, eche_source text, eche_from date, eche_to date,
                                                    legal_name text, city text, website text)
        where o.id = told."intoId"`,
      [JSON.stringify(told)],
    );
    await this.work.manager.query(
      `with moved as (
         delete from organisation_domain d using unnest($1::bigint[], $2::bigint[]) as pair(merged_id, into_id)
          where d.organisation_id = pair.merged_id returning pair.into_id, d.domain, d.source
       )
       insert into organisation_domain (organisation_id, domain, source) select into_id, domain, source from moved on conflict do nothing`,
      [...ids],
    );
    await this.work.manager.query(
      `update organisation o set successor_id = pair.into_id from unnest($1::bigint[], $2::bigint[]) as pair(merged_id, into_id) where o.successor_id = pair.merged_id`,
      [...ids],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../../../platform/database/unit-of-work';
import type { ListedUniversity } from './read-universities-file';

/** A place of teaching whose domain, in its country, is one of a listed university. */
export interface PossibleUniversity {
  readonly id: OrganisationId;
  readonly domain: string;
  readonly country: string;
  readonly university: string;
  readonly names: readonly string[];
}

@Injectable()
export class UniversityRepository {
  constructor(private readonly work: UnitOfWork) {}

  async forgetAll(): Promise<number> {
    const [, count] = await this.work.manager.query<[unknown[], number]>('delete from university_domain');
    return count;
  }

  async add(universities: readonly ListedUniversity[]): Promise<void> {
    await this.work.manager.query(
      `insert into university_domain (domain, country, university)
       select domain, country, university from jsonb_to_recordset($1::jsonb) as told(domain text, country text, university text) on conflict do nothing`,
      [JSON.stringify(universities.flatMap(({ name: university, country, domains }) => domains.map((domain) => ({ domain, country, university }))))],
    );
  }

  /** Those of one country; in the order of domain and id. */
  findPossible(country: string): Promise<PossibleUniversity[]> {
    return this.work.manager.query<PossibleUniversity[]>(
      `select distinct on (u.domain, u.university, o.id) o.id, u.domain, u.country, u.university,
              array(select o.name union select n.name from organisation_name n where n.organisation_id = o.id) as names
         from university_domain u
              join organisation_domain d on d.domain = u.domain and d.source <> 'UNIVERSITY_LIST'
              join organisation o on o.id = d.organisation_id and o.country = u.country
        where u.country = $1 and o.withdrawn_at is null and not o.is_demo and o.type in ('HIGHER_EDUCATION_INSTITUTION', 'OTHER_EDUCATION_PROVIDER')
        order by u.domain, u.university, o.id`,
      [country],
    );
  }

  async findCountries(): Promise<string[]> {
    return (await this.work.manager.query<{ country: string }[]>('select distinct country from university_domain order by country')).map(({ country }) => country);
  }

  findDomains(country: string): Promise<{ domain: string; university: string }[]> {
    return this.work.manager.query('select domain, university from university_domain where country = $1 order by domain', [country]);
  }

  /** Domains an earlier list gave to organisations of a country it no longer has. */
  async forgetDomainsOfOthers(country: string, ids: readonly OrganisationId[]): Promise<void> {
    await this.work.manager.query(
      `delete from organisation_domain d using organisation o where o.id = d.organisation_id and d.source = 'UNIVERSITY_LIST' and o.country = $1 and o.id <> all($2)`,
      [country, ids],
    );
  }

  /** Makes those that nobody speaks for higher education institutions; gives the ids of those that were not. */
  async promote(ids: readonly OrganisationId[]): Promise<OrganisationId[]> {
    if (ids.length === 0) return [];
    const [rows] = await this.work.manager.query<[{ id: OrganisationId }[], number]>(
      `update organisation set type = 'HIGHER_EDUCATION_INSTITUTION', version = version + 1, updated_at = now()
        where id = any($1) and type = 'OTHER_EDUCATION_PROVIDER' and not claimed returning id`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }
}

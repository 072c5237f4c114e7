import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What registers say beyond a profile: relations, successors, domains; and what an import needs to go on where it was killed. */
export class CreateRegisterFacts1795100000000 implements MigrationInterface {
  name = 'CreateRegisterFacts1795100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation
        add column name_language char(2),
        add column shown_names jsonb not null default '{}',
        add column legal_name varchar(200),
        add column successor_id bigint,
        add constraint fk_organisation_successor_id foreign key (successor_id) references organisation (id) on delete set null`);
    await runner.query('create index ix_organisation_successor_id on organisation (successor_id) where successor_id is not null');
    await runner.query(`
      update organisation o set shown_names = told.names
        from (select organisation_id, jsonb_object_agg(language, name) as names
                from (select distinct on (organisation_id, language) organisation_id, language, name
                        from organisation_name where language in ('en', 'sv', 'fi') order by organisation_id, language, id) first
               group by organisation_id) told
       where told.organisation_id = o.id`);
    await runner.query(`
      create table ror_relation (
        ror_id varchar(9) not null,
        kind text not null,
        other_ror_id varchar(9) not null,
        constraint pk_ror_relation primary key (ror_id, kind, other_ror_id),
        constraint ck_ror_relation_kind check (kind in ('PARENT', 'CHILD', 'RELATED'))
      )`);
    await runner.query('create index ix_ror_relation_other_ror_id on ror_relation (other_ror_id)');
    await runner.query(`
      create table former_ror_id (
        ror_id varchar(9) not null,
        status text not null,
        successor_ror_id varchar(9),
        constraint pk_former_ror_id primary key (ror_id)
      )`);
    await runner.query(`
      create table organisation_domain (
        organisation_id bigint not null,
        domain varchar(253) collate "C" not null,
        source text not null,
        constraint pk_organisation_domain primary key (organisation_id, domain, source),
        constraint fk_organisation_domain_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade,
        constraint ck_organisation_domain_source check (source in ('WEBSITE', 'ECHE', 'ROR', 'UNIVERSITY_LIST'))
      )`);
    await runner.query('create index ix_organisation_domain_domain on organisation_domain (domain)');
    await runner.query(`
      create table university_domain (
        domain varchar(253) collate "C" not null,
        country char(2) not null,
        university varchar(200) not null,
        constraint pk_university_domain primary key (domain, country, university)
      )`);
    await runner.query(`
      create table organisation_merge_candidate (
        id bigint generated always as identity,
        organisation_id bigint not null,
        other_id bigint not null,
        reason text not null,
        score real not null,
        created_at timestamptz not null default now(),
        decided_at timestamptz,
        decision text,
        constraint pk_organisation_merge_candidate primary key (id),
        constraint uq_organisation_merge_candidate_organisation_id_other_id unique (organisation_id, other_id),
        constraint fk_organisation_merge_candidate_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade,
        constraint fk_organisation_merge_candidate_other_id foreign key (other_id) references organisation (id) on delete cascade
      )`);
    await runner.query('create index ix_organisation_merge_candidate_other_id on organisation_merge_candidate (other_id)');
    await runner.query('create index ix_organisation_merge_candidate_open on organisation_merge_candidate (score desc, id) where decided_at is null');
    await runner.query(`
      create table import_run (
        id bigint generated always as identity,
        kind text not null,
        fingerprint text not null,
        records integer not null default 0,
        started_at timestamptz not null default now(),
        finished_at timestamptz,
        constraint pk_import_run primary key (id)
      )`);
    await runner.query('create unique index uq_import_run_unfinished on import_run (kind, fingerprint) where finished_at is null');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['import_run', 'organisation_merge_candidate', 'university_domain', 'organisation_domain', 'former_ror_id', 'ror_relation']) {
      await runner.query(`drop table ${table}`);
    }
    await runner.query('alter table organisation drop column successor_id, drop column legal_name, drop column shown_names, drop column name_language');
  }
}

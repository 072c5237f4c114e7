import type { MigrationInterface, QueryRunner } from 'typeorm';

const IDENTIFIERS = ['pic', 'oid', 'ror_id', 'erasmus_code'];

export class CreateOrganisations1795000100000 implements MigrationInterface {
  name = 'CreateOrganisations1795000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id bigint generated always as identity,
        name varchar(200) not null,
        type text not null,
        ownership text,
        country char(2) not null,
        city varchar(100),
        website varchar(300),
        description varchar(5000),
        description_language char(2),
        fields text[] not null default '{}',
        activities text[] not null default '{}',
        aims text[] not null default '{}',
        working_languages text[] not null default '{}',
        pic varchar(9),
        oid varchar(9),
        ror_id varchar(9),
        erasmus_code varchar(20),
        eche_source text,
        eche_from date,
        eche_to date,
        claimed boolean not null default false,
        is_demo boolean not null default false,
        withdrawn_at timestamptz,
        version integer not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint pk_organisation primary key (id)
      )`);
    for (const column of IDENTIFIERS) {
      await runner.query(
        `create unique index uq_organisation_${column} on organisation (${column}) where ${column} is not null and withdrawn_at is null`,
      );
    }
    await runner.query(`
      create table organisation_name (
        id bigint generated always as identity,
        organisation_id bigint not null,
        name varchar(200) not null,
        language char(2),
        constraint pk_organisation_name primary key (id),
        constraint fk_organisation_name_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade
      )`);
    await runner.query('create index ix_organisation_name_organisation_id on organisation_name (organisation_id)');
    await runner.query(`
      create table membership (
        id bigint generated always as identity,
        person_id bigint not null,
        organisation_id bigint not null,
        role text not null,
        created_at timestamptz not null default now(),
        constraint pk_membership primary key (id),
        constraint uq_membership_person_id_organisation_id unique (person_id, organisation_id),
        constraint fk_membership_person_id foreign key (person_id) references person (id) on delete cascade,
        constraint fk_membership_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade
      )`);
    await runner.query('create index ix_membership_organisation_id on membership (organisation_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['membership', 'organisation_name', 'organisation']) await runner.query(`drop table ${table}`);
  }
}

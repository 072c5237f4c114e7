import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdeas1795000300000 implements MigrationInterface {
  name = 'CreateIdeas1795000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project_idea (
        id bigint generated always as identity,
        organisation_id bigint not null,
        status text not null default 'DRAFT',
        title varchar(150) not null,
        summary varchar(500),
        body varchar(20000),
        language char(2) not null,
        action text not null,
        call_year smallint not null,
        scale text,
        sectors text[] not null default '{}',
        higher_education_link varchar(2000),
        agenda_link varchar(2000),
        results jsonb not null default '[]',
        aims text[] not null default '{}',
        activities text[] not null default '{}',
        other_activity varchar(300),
        duration_months smallint,
        grant_asked_cents integer,
        deadline timestamptz,
        deadline_zone text,
        is_demo boolean not null default false,
        published_at timestamptz,
        withdrawn_at timestamptz,
        version integer not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint pk_project_idea primary key (id),
        constraint fk_project_idea_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade
      )`);
    await runner.query('create index ix_project_idea_organisation_id on project_idea (organisation_id)');
    await runner.query(`
      create table partner_sought (
        id bigint generated always as identity,
        idea_id bigint not null,
        position smallint not null,
        type text,
        countries text[] not null default '{}',
        fields text[] not null default '{}',
        expertise varchar(300),
        task varchar(1000),
        count smallint not null,
        constraint pk_partner_sought primary key (id),
        constraint fk_partner_sought_idea_id foreign key (idea_id) references project_idea (id) on delete cascade
      )`);
    await runner.query('create index ix_partner_sought_idea_id on partner_sought (idea_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['partner_sought', 'project_idea']) await runner.query(`drop table ${table}`);
  }
}

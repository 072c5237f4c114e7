import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Projects funded before, as the Commission's open data tells them, and who took part. */
export class CreatePastProjects1795100100000 implements MigrationInterface {
  name = 'CreatePastProjects1795100100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table past_project (
        id bigint generated always as identity,
        source_id text collate "C" not null,
        digest text not null,
        programme text not null,
        scheme text,
        year smallint,
        starts_on date,
        ends_on date,
        acronym text,
        title text,
        text text,
        topics text[] not null,
        topic_titles text[] not null,
        keywords text[] not null,
        fields text[] not null,
        constraint pk_past_project primary key (id),
        constraint uq_past_project_source_id unique (source_id)
      )`);
    // One row for all the projects of an organisation, so that finding it in the directory is one change.
    await runner.query(`
      create table past_participant (
        id bigint generated always as identity,
        key text collate "C" not null,
        name varchar(200) not null,
        country char(2),
        pic varchar(9),
        type text,
        organisation_id bigint,
        constraint pk_past_participant primary key (id),
        constraint uq_past_participant_key unique (key),
        constraint fk_past_participant_organisation_id foreign key (organisation_id) references organisation (id) on delete set null
      )`);
    await runner.query('create index ix_past_participant_organisation_id on past_participant (organisation_id) where organisation_id is not null');
    await runner.query(`
      create table past_participation (
        project_id bigint not null,
        participant_id bigint not null,
        role text not null,
        constraint pk_past_participation primary key (project_id, participant_id),
        constraint fk_past_participation_project_id foreign key (project_id) references past_project (id) on delete cascade,
        constraint fk_past_participation_participant_id foreign key (participant_id) references past_participant (id) on delete cascade,
        constraint ck_past_participation_role check (role in ('COORDINATOR', 'PARTNER', 'ASSOCIATED_PARTNER', 'AFFILIATED_ENTITY'))
      )`);
    await runner.query('create index ix_past_participation_participant_id on past_participation (participant_id, project_id)');
    // Whom an organisation of the directory worked with and how often; a partner of the directory stands once, whatever it was called.
    // Counted from the above, so that it has no more keys and indexes than reading it needs.
    await runner.query(`
      create table past_partnership (
        organisation_id bigint not null,
        participant_id bigint not null,
        partner_organisation_id bigint,
        projects smallint not null,
        constraint pk_past_partnership primary key (organisation_id, participant_id),
        constraint fk_past_partnership_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade
      )`);
    await runner.query('create index ix_past_partnership_frequency on past_partnership (organisation_id, projects desc, participant_id)');
    // Organisations whose partnerships are to be counted anew; told in the transaction that made them untrue.
    await runner.query(`
      create table past_partnership_due (
        organisation_id bigint not null,
        constraint pk_past_partnership_due primary key (organisation_id),
        constraint fk_past_partnership_due_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['past_partnership_due', 'past_partnership', 'past_participation', 'past_participant', 'past_project']) await runner.query(`drop table ${table}`);
  }
}

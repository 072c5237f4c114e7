import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations to an organisation, requests to be let in, claims of imported ones, and departments. */
export class CreateOrganisationPeople1795140000000 implements MigrationInterface {
  name = 'CreateOrganisationPeople1795140000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table member_invitation (
        id bigint generated always as identity,
        organisation_id bigint not null,
        email citext not null,
        role text not null,
        locale varchar(2) not null,
        token_hash bytea not null,
        invited_by_id bigint,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        constraint pk_member_invitation primary key (id),
        constraint uq_member_invitation_organisation_id_email unique (organisation_id, email),
        constraint fk_member_invitation_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade,
        constraint fk_member_invitation_invited_by_id foreign key (invited_by_id) references person (id) on delete cascade
      )`);
    await runner.query('create unique index ix_member_invitation_token_hash on member_invitation (token_hash)');
    await runner.query('create index ix_member_invitation_invited_by_id on member_invitation (invited_by_id)');
    await runner.query(`
      create table join_request (
        id bigint generated always as identity,
        organisation_id bigint not null,
        person_id bigint not null,
        message varchar(1000),
        state text not null,
        created_at timestamptz not null,
        decided_at timestamptz,
        constraint pk_join_request primary key (id),
        constraint fk_join_request_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade,
        constraint fk_join_request_person_id foreign key (person_id) references person (id) on delete cascade
      )`);
    await runner.query(`
      create table organisation_claim (
        id bigint generated always as identity,
        organisation_id bigint not null,
        person_id bigint not null,
        state text not null,
        reason text,
        domain varchar(254) not null,
        evidence varchar(1000),
        answer varchar(1000),
        decided_by_id bigint,
        created_at timestamptz not null,
        decided_at timestamptz,
        constraint pk_organisation_claim primary key (id),
        constraint fk_organisation_claim_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade,
        constraint fk_organisation_claim_person_id foreign key (person_id) references person (id) on delete cascade,
        constraint fk_organisation_claim_decided_by_id foreign key (decided_by_id) references person (id) on delete set null
      )`);
    for (const table of ['join_request', 'organisation_claim']) {
      await runner.query(`create unique index uq_${table}_pending on ${table} (organisation_id, person_id) where state = 'PENDING'`);
      await runner.query(`create index ix_${table}_person_id on ${table} (person_id)`);
      await runner.query(`create index ix_${table}_organisation_id on ${table} (organisation_id)`);
    }
    await runner.query('create index ix_organisation_claim_decided_by_id on organisation_claim (decided_by_id)');
    await runner.query(`create index ix_organisation_claim_queue on organisation_claim (id) where state = 'PENDING'`);
    await runner.query(`
      create table department (
        id bigint generated always as identity,
        organisation_id bigint not null,
        name varchar(150) not null,
        purpose varchar(300),
        email varchar(254),
        phone varchar(40),
        constraint pk_department primary key (id),
        constraint fk_department_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade
      )`);
    await runner.query('create index ix_department_organisation_id on department (organisation_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['department', 'organisation_claim', 'join_request', 'member_invitation']) await runner.query(`drop table ${table}`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateConsortia1795000400000 implements MigrationInterface {
  name = 'CreateConsortia1795000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consortium (
        id bigint generated always as identity,
        idea_id bigint not null,
        coordinator_id bigint not null,
        created_at timestamptz not null default now(),
        constraint pk_consortium primary key (id),
        constraint uq_consortium_idea_id unique (idea_id),
        constraint fk_consortium_idea_id foreign key (idea_id) references project_idea (id) on delete cascade,
        constraint fk_consortium_coordinator_id foreign key (coordinator_id) references organisation (id) on delete cascade
      )`);
    await runner.query('create index ix_consortium_coordinator_id on consortium (coordinator_id)');
    await runner.query(`
      create table seat (
        id bigint generated always as identity,
        consortium_id bigint not null,
        organisation_id bigint not null,
        role text not null,
        status text not null,
        added_value varchar(2000),
        strategy_link varchar(2000),
        message varchar(1000),
        invited_at timestamptz,
        answered_at timestamptz,
        created_at timestamptz not null default now(),
        constraint pk_seat primary key (id),
        constraint uq_seat_consortium_id_organisation_id unique (consortium_id, organisation_id),
        constraint fk_seat_consortium_id foreign key (consortium_id) references consortium (id) on delete cascade,
        constraint fk_seat_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade
      )`);
    await runner.query('create index ix_seat_organisation_id on seat (organisation_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['seat', 'consortium']) await runner.query(`drop table ${table}`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSubmissions1795080000000 implements MigrationInterface {
  name = 'CreateSubmissions1795080000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table submission (
        id bigint generated always as identity,
        consortium_id bigint not null,
        action text not null,
        call_year smallint not null,
        rule_set_version varchar(60),
        verdict text not null,
        duration_months smallint,
        grant_asked_cents integer,
        findings jsonb not null,
        members jsonb not null,
        recorded_at timestamptz not null default now(),
        constraint pk_submission primary key (id),
        constraint fk_submission_consortium_id foreign key (consortium_id) references consortium (id) on delete cascade
      )`);
    await runner.query('create index ix_submission_consortium_id on submission (consortium_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table submission');
  }
}

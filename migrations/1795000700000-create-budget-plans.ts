import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBudgetPlans1795000700000 implements MigrationInterface {
  name = 'CreateBudgetPlans1795000700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table budget_plan (
        id bigint generated always as identity,
        consortium_id bigint not null,
        months smallint not null,
        version integer not null,
        updated_at timestamptz not null default now(),
        constraint pk_budget_plan primary key (id),
        constraint uq_budget_plan_consortium_id unique (consortium_id),
        constraint fk_budget_plan_consortium_id foreign key (consortium_id) references consortium (id) on delete cascade
      )`);
    await runner.query(`
      create table budget_share (
        plan_id bigint not null,
        organisation_id bigint not null,
        year smallint not null,
        cents integer not null,
        constraint pk_budget_share primary key (plan_id, organisation_id, year),
        constraint fk_budget_share_plan_id foreign key (plan_id) references budget_plan (id) on delete cascade,
        constraint fk_budget_share_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade
      )`);
    await runner.query('create index ix_budget_share_organisation_id on budget_share (organisation_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['budget_share', 'budget_plan']) await runner.query(`drop table ${table}`);
  }
}

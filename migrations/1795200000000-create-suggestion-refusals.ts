import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSuggestionRefusals1795200000000 implements MigrationInterface {
  name = 'CreateSuggestionRefusals1795200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table suggestion_refusal (
        id bigint generated always as identity,
        idea_id bigint not null,
        organisation_id bigint not null,
        reason text not null,
        note varchar(300),
        created_at timestamptz not null default now(),
        constraint pk_suggestion_refusal primary key (id),
        constraint uq_suggestion_refusal_idea_id_organisation_id unique (idea_id, organisation_id),
        constraint fk_suggestion_refusal_idea_id foreign key (idea_id) references project_idea (id) on delete cascade,
        constraint fk_suggestion_refusal_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade
      )`);
    await runner.query('create index ix_suggestion_refusal_organisation_id on suggestion_refusal (organisation_id)');
    // what changed lately is asked for before each suggestion
    await runner.query('create index ix_organisation_updated_at on organisation (updated_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_organisation_updated_at');
    await runner.query('drop table suggestion_refusal');
  }
}

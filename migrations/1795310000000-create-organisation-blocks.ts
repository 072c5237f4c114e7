import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrganisationBlocks1795310000000 implements MigrationInterface {
  name = 'CreateOrganisationBlocks1795310000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation_block (
        organisation_id bigint not null,
        blocked_id bigint not null,
        created_at timestamptz not null,
        constraint pk_organisation_block primary key (organisation_id, blocked_id),
        constraint fk_organisation_block_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade,
        constraint fk_organisation_block_blocked_id foreign key (blocked_id) references organisation (id) on delete cascade
      )`);
    await runner.query('create index ix_organisation_block_blocked_id on organisation_block (blocked_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table organisation_block');
  }
}

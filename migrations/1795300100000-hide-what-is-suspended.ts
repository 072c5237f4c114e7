import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a suspended organisation published is out of sight without its state being lost: lifted, all is as it was. */
export class HideWhatIsSuspended1795300100000 implements MigrationInterface {
  name = 'HideWhatIsSuspended1795300100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['project_idea', 'partner_offer']) await runner.query(`alter table ${table} add column is_hidden boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['project_idea', 'partner_offer']) await runner.query(`alter table ${table} drop column is_hidden`);
  }
}

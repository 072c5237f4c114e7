import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GiveKeptMailsTheirMessageId1795130000000 implements MigrationInterface {
  name = 'GiveKeptMailsTheirMessageId1795130000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table kept_mail add column headers jsonb not null default '{}', add column message_id text`);
    await runner.query(`update kept_mail set message_id = 'kept-' || id`);
    await runner.query('alter table kept_mail alter column message_id set not null');
    await runner.query('create unique index ix_kept_mail_message_id on kept_mail (message_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table kept_mail drop column headers, drop column message_id');
  }
}

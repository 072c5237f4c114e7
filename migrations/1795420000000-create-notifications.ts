import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotifications1795420000000 implements MigrationInterface {
  name = 'CreateNotifications1795420000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notification (
        id bigint generated always as identity,
        person_id bigint not null,
        kind text not null,
        subject_kind text not null,
        subject_id bigint not null,
        facts jsonb not null,
        in_product boolean not null,
        digest text,
        digested_at timestamptz,
        read_at timestamptz,
        created_at timestamptz not null,
        constraint pk_notification primary key (id),
        constraint fk_notification_person_id foreign key (person_id) references person (id) on delete cascade
      )`);
    await runner.query('create index ix_notification_person_id_id on notification (person_id, id)');
    await runner.query('create index ix_notification_unread on notification (person_id) where in_product and read_at is null');
    await runner.query('create index ix_notification_waiting on notification (digest, person_id) where digest is not null and digested_at is null');
    await runner.query(`
      create table notification_settings (
        person_id bigint not null,
        time_zone text not null default 'Europe/Helsinki',
        choices jsonb not null default '{}',
        daily_for date,
        weekly_for date,
        constraint pk_notification_settings primary key (person_id),
        constraint fk_notification_settings_person_id foreign key (person_id) references person (id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notification_settings');
    await runner.query('drop table notification');
  }
}

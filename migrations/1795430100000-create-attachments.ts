import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttachments1795430100000 implements MigrationInterface {
  name = 'CreateAttachments1795430100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attachment (
        id bigint generated always as identity,
        thread_id bigint not null,
        organisation_id bigint not null,
        uploader_id bigint,
        message_id bigint,
        name varchar(150) not null,
        kind text not null,
        size integer not null,
        content bytea not null,
        uploaded_at timestamptz not null,
        constraint pk_attachment primary key (id),
        constraint fk_attachment_thread_id foreign key (thread_id) references thread (id) on delete cascade,
        constraint fk_attachment_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade,
        constraint fk_attachment_uploader_id foreign key (uploader_id) references person (id) on delete set null,
        constraint fk_attachment_message_id foreign key (message_id) references message (id) on delete cascade
      )`);
    // Compressed already; and so a slice is read without what stands before it.
    await runner.query('alter table attachment alter column content set storage external');
    for (const column of ['thread_id', 'organisation_id', 'uploader_id', 'message_id']) await runner.query(`create index ix_attachment_${column} on attachment (${column})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table attachment');
  }
}

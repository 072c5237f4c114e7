import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExtendThreads1795430000000 implements MigrationInterface {
  name = 'ExtendThreads1795430000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table message add column edited_at timestamptz, add column deleted_at timestamptz');
    await runner.query('create index ix_message_words on message using gin (search_document(text))');
    // How a person keeps a thread. It is archived as long as nothing newer than archived_message_id has been sent in it.
    await runner.query(`
      create table thread_keeping (
        thread_id bigint not null,
        person_id bigint not null,
        is_muted boolean not null default false,
        archived_message_id bigint,
        constraint pk_thread_keeping primary key (thread_id, person_id),
        constraint fk_thread_keeping_thread_id foreign key (thread_id) references thread (id) on delete cascade,
        constraint fk_thread_keeping_person_id foreign key (person_id) references person (id) on delete cascade
      )`);
    await runner.query('create index ix_thread_keeping_person_id on thread_keeping (person_id)');
    await runner.query(`
      create table message_draft (
        thread_id bigint not null,
        person_id bigint not null,
        text varchar(5000) not null,
        saved_at timestamptz not null,
        constraint pk_message_draft primary key (thread_id, person_id),
        constraint fk_message_draft_thread_id foreign key (thread_id) references thread (id) on delete cascade,
        constraint fk_message_draft_person_id foreign key (person_id) references person (id) on delete cascade
      )`);
    await runner.query('create index ix_message_draft_person_id on message_draft (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['message_draft', 'thread_keeping']) await runner.query(`drop table ${table}`);
    await runner.query('drop index ix_message_words');
    await runner.query('alter table message drop column edited_at, drop column deleted_at');
  }
}

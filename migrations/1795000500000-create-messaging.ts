import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMessaging1795000500000 implements MigrationInterface {
  name = 'CreateMessaging1795000500000';

  async up(runner: QueryRunner): Promise<void> {
    // What a thread is about may be any of three kinds, always of one of its two organisations, with which it goes.
    await runner.query(`
      create table thread (
        id bigint generated always as identity,
        starter_organisation_id bigint not null,
        recipient_organisation_id bigint not null,
        subject_kind text not null,
        subject_id bigint not null,
        last_message_id bigint,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint pk_thread primary key (id),
        constraint ck_thread_two_sides check (starter_organisation_id <> recipient_organisation_id),
        constraint fk_thread_starter_organisation_id foreign key (starter_organisation_id) references organisation (id) on delete cascade,
        constraint fk_thread_recipient_organisation_id foreign key (recipient_organisation_id) references organisation (id) on delete cascade
      )`);
    await runner.query(`
      create unique index uq_thread_pair_subject on thread (
        least(starter_organisation_id, recipient_organisation_id), greatest(starter_organisation_id, recipient_organisation_id), subject_kind, subject_id
      )`);
    await runner.query('create index ix_thread_starter_organisation_id_last_message_id on thread (starter_organisation_id, last_message_id)');
    await runner.query('create index ix_thread_recipient_organisation_id_last_message_id on thread (recipient_organisation_id, last_message_id)');
    await runner.query(`
      create table message (
        id bigint generated always as identity,
        thread_id bigint not null,
        organisation_id bigint not null,
        author_id bigint,
        client_key uuid not null,
        text varchar(5000) not null,
        sent_at timestamptz not null,
        constraint pk_message primary key (id),
        constraint uq_message_organisation_id_client_key unique (organisation_id, client_key),
        constraint fk_message_thread_id foreign key (thread_id) references thread (id) on delete cascade,
        constraint fk_message_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade,
        constraint fk_message_author_id foreign key (author_id) references person (id) on delete set null
      )`);
    await runner.query('create index ix_message_thread_id_id on message (thread_id, id)');
    await runner.query('create index ix_message_author_id on message (author_id)');
    await runner.query(`
      create table thread_read (
        thread_id bigint not null,
        person_id bigint not null,
        last_message_id bigint not null,
        constraint pk_thread_read primary key (thread_id, person_id),
        constraint fk_thread_read_thread_id foreign key (thread_id) references thread (id) on delete cascade,
        constraint fk_thread_read_person_id foreign key (person_id) references person (id) on delete cascade
      )`);
    await runner.query('create index ix_thread_read_person_id on thread_read (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['thread_read', 'message', 'thread']) await runner.query(`drop table ${table}`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFollowing1795421000000 implements MigrationInterface {
  name = 'CreateFollowing1795421000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_search (
        id bigint generated always as identity,
        person_id bigint not null,
        kind text not null,
        name varchar(100) not null,
        query varchar(2000) not null,
        looked_at timestamptz not null,
        created_at timestamptz not null,
        constraint pk_saved_search primary key (id),
        constraint fk_saved_search_person_id foreign key (person_id) references person (id) on delete cascade
      )`);
    await runner.query('create index ix_saved_search_person_id on saved_search (person_id)');
    await runner.query('create index ix_saved_search_looked_at on saved_search (looked_at)');
    await runner.query(`
      create table bookmark (
        id bigint generated always as identity,
        person_id bigint not null,
        kind text not null,
        subject_id bigint not null,
        created_at timestamptz not null,
        constraint pk_bookmark primary key (id),
        constraint uq_bookmark_person_id_kind_subject_id unique (person_id, kind, subject_id),
        constraint fk_bookmark_person_id foreign key (person_id) references person (id) on delete cascade
      )`);
    await runner.query(`
      create table calendar_address (
        person_id bigint not null,
        token_hash bytea not null,
        created_at timestamptz not null,
        constraint pk_calendar_address primary key (person_id),
        constraint fk_calendar_address_person_id foreign key (person_id) references person (id) on delete cascade
      )`);
    await runner.query('create unique index ix_calendar_address_token_hash on calendar_address (token_hash)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['calendar_address', 'bookmark', 'saved_search']) await runner.query(`drop table ${table}`);
  }
}

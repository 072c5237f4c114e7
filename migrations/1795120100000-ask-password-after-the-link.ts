import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskPasswordAfterTheLink1795120100000 implements MigrationInterface {
  name = 'AskPasswordAfterTheLink1795120100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table registration drop column name, drop column password_hash');
    // People who come by an identity provider may have none.
    await runner.query('alter table person alter column password_hash drop not null');
    await runner.query(`
      create table address_change (
        id bigint generated always as identity,
        token_hash bytea not null,
        person_id bigint not null,
        email citext not null,
        expires_at timestamptz not null,
        constraint pk_address_change primary key (id),
        constraint fk_address_change_person_id foreign key (person_id) references person (id) on delete cascade
      )`);
    await runner.query('create unique index ix_address_change_token_hash on address_change (token_hash)');
    await runner.query('create unique index ix_address_change_person_id on address_change (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table address_change');
    await runner.query(`update person set password_hash = '' where password_hash is null`);
    await runner.query('alter table person alter column password_hash set not null');
    await runner.query(`delete from registration`);
    await runner.query('alter table registration add column name varchar(100) not null, add column password_hash text not null');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLinkedIdentities1795120200000 implements MigrationInterface {
  name = 'CreateLinkedIdentities1795120200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table linked_identity (
        id bigint generated always as identity,
        person_id bigint not null,
        provider varchar(30) not null,
        issuer text not null,
        subject varchar(255) not null,
        email citext,
        home_organisation varchar(253),
        linked_at timestamptz not null,
        last_used_at timestamptz not null,
        constraint pk_linked_identity primary key (id),
        constraint fk_linked_identity_person_id foreign key (person_id) references person (id) on delete cascade
      )`);
    await runner.query('create unique index ix_linked_identity_issuer_subject on linked_identity (issuer, subject)');
    await runner.query('create index ix_linked_identity_person_id on linked_identity (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table linked_identity');
  }
}

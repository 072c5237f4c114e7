import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditEntries1795120000000 implements MigrationInterface {
  name = 'CreateAuditEntries1795120000000';

  async up(runner: QueryRunner): Promise<void> {
    // No foreign keys: an entry outlives whom and what it is about, and nothing may change it when they go.
    await runner.query(`
      create table audit_entry (
        id bigint generated always as identity,
        act varchar(60) not null,
        person_id bigint,
        subject_kind varchar(30),
        subject_id bigint,
        details jsonb not null default '{}',
        network varchar(50),
        created_at timestamptz not null,
        constraint pk_audit_entry primary key (id)
      )`);
    await runner.query('create index ix_audit_entry_person_id on audit_entry (person_id)');
    await runner.query('create index ix_audit_entry_subject_kind_subject_id on audit_entry (subject_kind, subject_id)');
    await runner.query(`
      create function refuse_audit_change() returns trigger language plpgsql as $$
      begin
        raise exception 'audit entries are only ever added';
      end $$`);
    await runner.query('create trigger tr_audit_entry_append_only before update or delete or truncate on audit_entry for each statement execute function refuse_audit_change()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_entry');
    await runner.query('drop function refuse_audit_change');
  }
}

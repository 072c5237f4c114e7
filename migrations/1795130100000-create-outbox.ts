import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOutbox1795130100000 implements MigrationInterface {
  name = 'CreateOutbox1795130100000';

  async up(runner: QueryRunner): Promise<void> {
    // Emptied as fast as it is filled.
    await runner.query(`
      create table outbox (
        id bigint generated always as identity,
        topic text not null,
        subject text not null,
        constraint pk_outbox primary key (id)
      ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)`);
    // The sequence is in the order of commits: one process at a time writes here.
    await runner.query(`
      create table news (
        sequence bigint generated always as identity,
        topic text not null,
        subject text not null,
        told_at timestamptz not null default now(),
        constraint pk_news primary key (sequence)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['news', 'outbox']) await runner.query(`drop table ${table}`);
  }
}

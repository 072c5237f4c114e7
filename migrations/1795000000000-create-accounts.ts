import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts1795000000000 implements MigrationInterface {
  name = 'CreateAccounts1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists citext');
    await runner.query(`
      create table person (
        id bigint generated always as identity,
        email citext not null,
        name varchar(100) not null,
        password_hash text not null,
        locale varchar(2) not null,
        is_demo boolean not null default false,
        created_at timestamptz not null default now(),
        constraint pk_person primary key (id)
      )`);
    await runner.query('create unique index ix_person_email on person (email)');
    await runner.query(`
      create table registration (
        id bigint generated always as identity,
        token_hash bytea not null,
        email citext not null,
        name varchar(100) not null,
        password_hash text not null,
        locale varchar(2) not null,
        expires_at timestamptz not null,
        constraint pk_registration primary key (id)
      )`);
    await runner.query('create unique index ix_registration_token_hash on registration (token_hash)');
    await runner.query('create index ix_registration_email on registration (email)');
    await runner.query(`
      create table password_reset (
        id bigint generated always as identity,
        token_hash bytea not null,
        person_id bigint not null,
        expires_at timestamptz not null,
        constraint pk_password_reset primary key (id),
        constraint fk_password_reset_person_id foreign key (person_id) references person (id) on delete cascade
      )`);
    await runner.query('create unique index ix_password_reset_token_hash on password_reset (token_hash)');
    await runner.query('create index ix_password_reset_person_id on password_reset (person_id)');
    await runner.query(`
      create table kept_mail (
        id bigint generated always as identity,
        recipient text not null,
        subject text not null,
        text text not null,
        html text not null,
        created_at timestamptz not null default now(),
        constraint pk_kept_mail primary key (id)
      )`);
    // The two below belong to libraries (connect-pg-simple, rate-limiter-flexible) and have no entity.
    await runner.query(`
      create table session (
        sid varchar not null,
        sess json not null,
        expire timestamp(6) not null,
        constraint pk_session primary key (sid)
      )`);
    await runner.query('create index ix_session_expire on session (expire)');
    await runner.query(`create index ix_session_person on session ((sess->'passport'->'user'->>'id'))`);
    await runner.query(`
      create table rate_limit (
        key varchar(255) not null,
        points integer not null default 0,
        expire bigint,
        constraint pk_rate_limit primary key (key)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['rate_limit', 'session', 'kept_mail', 'password_reset', 'registration', 'person']) await runner.query(`drop table ${table}`);
  }
}

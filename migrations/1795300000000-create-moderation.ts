import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Moderators, what is reported to them, what they said of organisations, and who decided on likely duplicates. */
export class CreateModeration1795300000000 implements MigrationInterface {
  name = 'CreateModeration1795300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person add column is_moderator boolean not null default false');
    await runner.query(`
      create table report (
        id bigint generated always as identity,
        reporter_organisation_id bigint not null,
        reporter_id bigint,
        subject_kind text not null,
        subject_id bigint not null,
        subject_organisation_id bigint not null,
        kind text not null,
        text varchar(2000) not null,
        quote varchar(5000) not null,
        state text not null,
        answer varchar(1000),
        decided_by_id bigint,
        created_at timestamptz not null,
        decided_at timestamptz,
        constraint pk_report primary key (id),
        constraint fk_report_reporter_organisation_id foreign key (reporter_organisation_id) references organisation (id) on delete cascade,
        constraint fk_report_reporter_id foreign key (reporter_id) references person (id) on delete set null,
        constraint fk_report_subject_organisation_id foreign key (subject_organisation_id) references organisation (id) on delete cascade,
        constraint fk_report_decided_by_id foreign key (decided_by_id) references person (id) on delete set null
      )`);
    await runner.query(`create unique index uq_report_open on report (reporter_organisation_id, subject_kind, subject_id) where state = 'OPEN'`);
    for (const column of ['reporter_organisation_id', 'reporter_id', 'subject_organisation_id', 'decided_by_id', 'state']) {
      await runner.query(`create index ix_report_${column} on report (${column})`);
    }
    await runner.query(`
      alter table organisation_merge_candidate
        add column answer varchar(1000),
        add column decided_by_id bigint,
        add constraint fk_organisation_merge_candidate_decided_by_id foreign key (decided_by_id) references person (id) on delete set null`);
    await runner.query('create index ix_organisation_merge_candidate_decided_by_id on organisation_merge_candidate (decided_by_id)');
    await runner.query(`
      alter table organisation
        add column verified_at timestamptz,
        add column verified_checks text[] not null default '{}',
        add column suspended_at timestamptz,
        add column suspension_reason varchar(1000)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table organisation drop column verified_at, drop column verified_checks, drop column suspended_at, drop column suspension_reason');
    await runner.query('alter table organisation_merge_candidate drop column answer, drop column decided_by_id');
    await runner.query('drop table report');
    await runner.query('alter table person drop column is_moderator');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** First words to an organisation, with when they were answered; and what is made of them, organisation by organisation. */
export class CreateResponsiveness1795411000000 implements MigrationInterface {
  name = 'CreateResponsiveness1795411000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table enquiry (
        organisation_id bigint not null,
        thread_id bigint not null,
        asked_at timestamptz not null,
        answered_at timestamptz,
        constraint pk_enquiry primary key (thread_id, organisation_id),
        constraint fk_enquiry_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade,
        constraint fk_enquiry_thread_id foreign key (thread_id) references thread (id) on delete cascade
      )`);
    await runner.query('create index ix_enquiry_organisation_id on enquiry (organisation_id)');
    await runner.query('create index ix_enquiry_asked_at on enquiry (asked_at)');
    await runner.query(`
      insert into enquiry (organisation_id, thread_id, asked_at, answered_at)
      select t.recipient_organisation_id, t.id, min(m.sent_at) filter (where m.organisation_id = t.starter_organisation_id),
             min(m.sent_at) filter (where m.organisation_id = t.recipient_organisation_id)
        from thread t join message m on m.thread_id = t.id
       group by t.id having count(*) filter (where m.organisation_id = t.starter_organisation_id) > 0`);
    await runner.query(`
      create table responsiveness (
        organisation_id bigint not null,
        asked integer not null,
        answered integer not null,
        median_minutes integer,
        constraint pk_responsiveness primary key (organisation_id),
        constraint fk_responsiveness_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table responsiveness');
    await runner.query('drop table enquiry');
  }
}

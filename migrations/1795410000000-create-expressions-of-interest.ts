import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateExpressionsOfInterest1795410000000 implements MigrationInterface {
  name = 'CreateExpressionsOfInterest1795410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table expression_of_interest (
        id bigint generated always as identity,
        idea_id bigint not null,
        organisation_id bigint not null,
        partner_sought_id bigint,
        role text not null,
        tasks varchar(2000) not null,
        person_months smallint not null,
        contact_name varchar(100),
        contact_email varchar(254),
        why varchar(2000) not null,
        state text not null,
        answer varchar(2500),
        seat_id bigint,
        thread_id bigint,
        author_id bigint,
        client_key uuid not null,
        created_at timestamptz not null,
        moved_at timestamptz not null,
        version integer not null,
        constraint pk_expression_of_interest primary key (id),
        constraint uq_expression_of_interest_organisation_id_client_key unique (organisation_id, client_key),
        constraint fk_expression_of_interest_idea_id foreign key (idea_id) references project_idea (id) on delete cascade,
        constraint fk_expression_of_interest_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade,
        constraint fk_expression_of_interest_partner_sought_id foreign key (partner_sought_id) references partner_sought (id) on delete set null,
        constraint fk_expression_of_interest_seat_id foreign key (seat_id) references seat (id) on delete set null,
        constraint fk_expression_of_interest_thread_id foreign key (thread_id) references thread (id) on delete set null,
        constraint fk_expression_of_interest_author_id foreign key (author_id) references person (id) on delete set null
      )`);
    await runner.query(`create unique index uq_expression_of_interest_open on expression_of_interest (idea_id, organisation_id) where state in ('NEW', 'SHORTLISTED', 'OFFERED')`);
    await runner.query('create index ix_expression_of_interest_idea_id_state on expression_of_interest (idea_id, state)');
    for (const column of ['partner_sought_id', 'seat_id', 'thread_id', 'author_id']) {
      await runner.query(`create index ix_expression_of_interest_${column} on expression_of_interest (${column})`);
    }
    await runner.query(`
      create table interest_cap (
        idea_id bigint not null,
        most smallint not null,
        constraint pk_interest_cap primary key (idea_id),
        constraint fk_interest_cap_idea_id foreign key (idea_id) references project_idea (id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table interest_cap');
    await runner.query('drop table expression_of_interest');
  }
}

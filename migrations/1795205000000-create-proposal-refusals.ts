import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProposalRefusals1795205000000 implements MigrationInterface {
  name = 'CreateProposalRefusals1795205000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table proposal_refusal (
        id bigint generated always as identity,
        consortium_id bigint not null,
        organisation_id bigint not null,
        reason text not null,
        note varchar(300),
        created_at timestamptz not null default now(),
        constraint pk_proposal_refusal primary key (id),
        constraint uq_proposal_refusal_consortium_id_organisation_id unique (consortium_id, organisation_id),
        constraint fk_proposal_refusal_consortium_id foreign key (consortium_id) references consortium (id) on delete cascade,
        constraint fk_proposal_refusal_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade
      )`);
    await runner.query('create index ix_proposal_refusal_organisation_id on proposal_refusal (organisation_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table proposal_refusal');
  }
}

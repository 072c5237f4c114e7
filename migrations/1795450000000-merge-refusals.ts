import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was refused for a consortium was refused for its idea: one table for both. */
export class MergeRefusals1795450000000 implements MigrationInterface {
  name = 'MergeRefusals1795450000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into suggestion_refusal (idea_id, organisation_id, reason, note, created_at)
      select c.idea_id, r.organisation_id, r.reason, r.note, r.created_at from proposal_refusal r join consortium c on c.id = r.consortium_id order by r.id
      on conflict (idea_id, organisation_id) do nothing`);
    await runner.query('drop table proposal_refusal');
  }

  /** Nobody is proposed again by going back: who was refused for an idea counts for its consortium too. */
  async down(runner: QueryRunner): Promise<void> {
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
    await runner.query(`
      insert into proposal_refusal (consortium_id, organisation_id, reason, note, created_at)
      select c.id, r.organisation_id, case r.reason when 'TOO_FAR' then 'OTHER' else r.reason end, r.note, r.created_at from suggestion_refusal r join consortium c on c.idea_id = r.idea_id order by r.id`);
    await runner.query(`update suggestion_refusal set reason = 'OTHER' where reason in ('TOO_BUSY', 'KNOWN_TROUBLE')`);
  }
}

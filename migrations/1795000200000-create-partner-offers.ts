import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePartnerOffers1795000200000 implements MigrationInterface {
  name = 'CreatePartnerOffers1795000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table partner_offer (
        id bigint generated always as identity,
        organisation_id bigint not null,
        status text not null default 'DRAFT',
        title varchar(150) not null,
        text varchar(5000),
        language char(2) not null,
        activities text[] not null default '{}',
        aims text[] not null default '{}',
        fields text[] not null default '{}',
        actions text[] not null default '{}',
        roles text[] not null default '{}',
        languages text[] not null default '{}',
        seeks varchar(1000),
        valid_until date,
        is_demo boolean not null default false,
        published_at timestamptz,
        withdrawn_at timestamptz,
        version integer not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint pk_partner_offer primary key (id),
        constraint fk_partner_offer_organisation_id foreign key (organisation_id) references organisation (id) on delete cascade
      )`);
    await runner.query('create index ix_partner_offer_organisation_id on partner_offer (organisation_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table partner_offer');
  }
}

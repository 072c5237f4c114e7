import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CreatePartnerSearch1795000600000 } from './1795000600000-create-partner-search';

const KINDS = { organisation: 'organisation', idea: 'project_idea', offer: 'partner_offer' } as const;
const LOCALES = ['en', 'sv', 'fi'] as const;
const OLD_TYPES = ['search_organisation_type', 'search_ownership', 'search_aim', 'search_activity', 'search_sector', 'search_action'];

/**
 * Search rows become narrow: the codes to filter by move into combinations, of which there are few, so that a search
 * counts combinations instead of codes. What stood in the tables is written anew by the application as it starts.
 */
export class NarrowSearch1795110000000 implements MigrationInterface {
  name = 'NarrowSearch1795110000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists fuzzystrmatch');
    for (const table of ['organisation_search', 'idea_search', 'offer_search', 'search_word']) await runner.query(`drop table ${table}`);
    await runner.query('drop function search_similar_words(text, integer)');
    for (const type of OLD_TYPES) await runner.query(`drop type ${type}`);

    await runner.query('create table search_format (version integer not null, constraint pk_search_format primary key (version))');
    // Never changed nor removed, so that whoever has read one may keep it.
    await runner.query(`
      create table search_combination (
        id integer generated always as identity,
        key uuid not null,
        kind text collate "C" not null,
        codes text[] collate "C" not null,
        during daterange,
        constraint pk_search_combination primary key (id),
        constraint uq_search_combination_key unique (key)
      )`);
    await runner.query('create index ix_search_combination_kind on search_combination (kind)');
    // How many rows have a combination: the sum of what was added and taken away. Writers only add, so none waits for another.
    await runner.query(`
      create table search_count (
        id bigint generated always as identity,
        combination integer not null,
        entries integer not null,
        constraint pk_search_count primary key (id)
      )`);
    await runner.query(`
      create function search_sum_counts() returns void language plpgsql as $$
      begin
        if not pg_try_advisory_xact_lock(72310519) then return; end if;
        with gone as (delete from search_count returning combination, entries)
        insert into search_count (combination, entries) select combination, sum(entries) from gone group by combination having sum(entries) <> 0;
      end $$`);
    await runner.query(`
      create function search_count_rows() returns trigger language plpgsql as $$
      declare first_id bigint; last_id bigint;
      begin
        if tg_op = 'INSERT' then
          with written as (insert into search_count (combination, entries) select combination, count(*) from added group by combination returning id)
          select min(id), max(id) into first_id, last_id from written;
        elsif tg_op = 'DELETE' then
          with written as (insert into search_count (combination, entries) select combination, -count(*) from removed group by combination returning id)
          select min(id), max(id) into first_id, last_id from written;
        else
          with written as (
            insert into search_count (combination, entries)
            select combination, sum(entries) from (select combination, 1 as entries from added union all select combination, -1 from removed) changed
             group by combination having sum(entries) <> 0
            returning id
          )
          select min(id), max(id) into first_id, last_id from written;
        end if;
        -- Each thousandth row has them summed up.
        if last_id / 1000 <> (first_id - 1) / 1000 then perform search_sum_counts(); end if;
        return null;
      end $$`);

    for (const [kind, source] of Object.entries(KINDS)) {
      const table = `${kind}_search`;
      await runner.query(`
        create table ${table} (
          id bigint not null,
          combination integer not null,
          ${kind === 'organisation' ? 'rank smallint not null, is_demo boolean not null,' : 'organisation_id bigint not null,'}
          newest_at timestamptz(3) not null,
          name text not null,
          document tsvector not null,
          constraint pk_${table} primary key (id),
          constraint fk_${table}_id foreign key (id) references ${source} (id) on delete cascade,
          constraint fk_${table}_combination foreign key (combination) references search_combination (id)
        )`);
      await runner.query(`create index ix_${table}_combination on ${table} (combination)`);
      await runner.query(`create index ix_${table}_newest on ${table} (newest_at desc, id desc)`);
      for (const locale of LOCALES) await runner.query(`create index ix_${table}_name_${locale} on ${table} (name collate "${locale}-x-icu", id)`);
      await runner.query(`create index ix_${table}_document on ${table} using gin (document) with (fastupdate = off)`);
      await runner.query(`create trigger tr_${table}_insert after insert on ${table} referencing new table as added for each statement execute function search_count_rows()`);
      await runner.query(`create trigger tr_${table}_delete after delete on ${table} referencing old table as removed for each statement execute function search_count_rows()`);
      await runner.query(`create trigger tr_${table}_update after update on ${table} referencing old table as removed new table as added for each statement execute function search_count_rows()`);
    }
    await runner.query('create index ix_organisation_search_rank on organisation_search (rank desc, id desc)');
    await runner.query('create index ix_organisation_search_is_demo on organisation_search (id) where is_demo');
    for (const kind of ['idea', 'offer']) await runner.query(`create index ix_${kind}_search_organisation_id on ${kind}_search (organisation_id)`);

    // The words that names, cities and titles are made of, for what is typed with a mistake in it.
    await runner.query('create table search_word (word text collate "C" not null, entries integer not null default 1, constraint pk_search_word primary key (word))');
    await runner.query('create index ix_search_word_trigrams on search_word using gin (word gin_trgm_ops)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['search_word', 'offer_search', 'idea_search', 'organisation_search', 'search_count', 'search_combination', 'search_format']) {
      await runner.query(`drop table ${table}`);
    }
    for (const name of ['search_count_rows', 'search_sum_counts']) await runner.query(`drop function ${name}()`);
    await runner.query('drop extension fuzzystrmatch');
    await new CreatePartnerSearch1795000600000().createTables(runner);
  }
}

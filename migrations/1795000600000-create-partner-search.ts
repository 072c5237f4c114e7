import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes by which searches are narrowed, as enums: four bytes each, refused when unknown. A later code is added by a migration of its own. */
const CODES = {
  search_organisation_type: [
    'HIGHER_EDUCATION_INSTITUTION',
    'COMPANY',
    'ASSOCIATION',
    'PUBLIC_AUTHORITY',
    'RESEARCH_INSTITUTE',
    'OTHER_EDUCATION_PROVIDER',
    'FOUNDATION',
    'OTHER',
  ],
  search_ownership: ['PUBLIC', 'PRIVATE'],
  search_aim: [
    'QUALITY_AND_RENEWAL',
    'INTERDISCIPLINARITY',
    'LONG_TERM_STRATEGIC_COOPERATION',
    'WORKING_LIFE_RELEVANCE',
    'COMPLETION_AND_SOCIAL_DIMENSION',
    'QUALITY_THROUGH_MOBILITY',
  ],
  search_activity: [
    'TEACHING_AND_CURRICULUM_DEVELOPMENT',
    'INTENSIVE_COURSES',
    'STAFF_WORKSHOPS',
    'ALTERNATIVE_MOBILITY',
    'VIRTUAL_MOBILITY_AND_OPEN_LEARNING',
    'WORKING_LIFE_SKILLS',
    'LOCAL_AND_REGIONAL_COOPERATION',
    'GUIDANCE_METHODS_AND_TOOLS',
    'OTHER',
  ],
  search_sector: ['HIGHER_EDUCATION', 'SCHOOL_EDUCATION', 'VOCATIONAL_EDUCATION', 'ADULT_EDUCATION', 'YOUTH'],
  search_action: ['STRATEGIC_PARTNERSHIP', 'KA220_HED', 'KA210', 'ALLIANCES_LOT1', 'CBHE_STRAND1', 'CBHE_STRAND2', 'CBHE_STRAND3', 'EMJM'],
} as const;

/** What stands between words. Listed, since classes of characters depend on the locale of the database. */
const BETWEEN_WORDS = `!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~¡¦§¨©«¬®¯°±´¶·¸»¿×÷‐‑‒–—―‘’‚‛“”„‟†‡•…‰′″‹›⁄№™−、。「」『』（），．：；！？・／`;
/** Signs inside words that people leave out when they type. */
const LEFT_OUT = 'ʹʺʻʼʽˈ';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

const COMMON = `
  id bigint not null,
  country text collate "C" not null,
  type search_organisation_type not null,
  activities search_activity[] not null,
  aims search_aim[] not null,
  fields text[] collate "C" not null,
  sort_name text collate "C" not null,
  newest_at timestamptz(3) not null,
  document tsvector not null`;

/** Narrow tables beside what is searched, with the codes to filter by and the words to find. */
export class CreatePartnerSearch1795000600000 implements MigrationInterface {
  name = 'CreatePartnerSearch1795000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists unaccent');
    await runner.query('create extension if not exists pg_trgm');
    await runner.query('create text search configuration search_words (copy = simple)');
    await runner.query('alter text search configuration search_words alter mapping for word, hword, hword_part, numword, numhword with unaccent, simple');
    await runner.query(`
      create function search_document(text) returns tsvector language sql immutable parallel safe
      return to_tsvector('search_words', translate(coalesce($1, ''), ${quoted(BETWEEN_WORDS + LEFT_OUT)}, ${quoted(' '.repeat([...BETWEEN_WORDS].length))}))`);
    await this.createTables(runner);
  }

  /** The tables alone: a later migration that puts others in their place goes back to them. */
  async createTables(runner: QueryRunner): Promise<void> {
    for (const [name, codes] of Object.entries(CODES)) {
      await runner.query(`create type ${name} as enum (${codes.map(quoted).join(', ')})`);
    }

    await runner.query(`
      create table organisation_search (
        ${COMMON},
        ownership search_ownership,
        languages text[] collate "C" not null,
        eche daterange,
        is_demo boolean not null,
        rank smallint not null,
        constraint pk_organisation_search primary key (id),
        constraint fk_organisation_search_id foreign key (id) references organisation (id) on delete cascade
      )`);
    await runner.query('create index ix_organisation_search_rank on organisation_search (rank desc, id desc)');
    await runner.query('create index ix_organisation_search_country on organisation_search (country)');
    await runner.query('create index ix_organisation_search_is_demo on organisation_search (id) where is_demo');

    await runner.query(`
      create table idea_search (
        ${COMMON},
        organisation_id bigint not null,
        sought_types search_organisation_type[] not null,
        sectors search_sector[] not null,
        action search_action not null,
        call_year smallint not null,
        constraint pk_idea_search primary key (id),
        constraint fk_idea_search_id foreign key (id) references project_idea (id) on delete cascade
      )`);
    await runner.query(`
      create table offer_search (
        ${COMMON},
        organisation_id bigint not null,
        actions search_action[] not null,
        valid_until date,
        constraint pk_offer_search primary key (id),
        constraint fk_offer_search_id foreign key (id) references partner_offer (id) on delete cascade
      )`);
    for (const table of ['idea_search', 'offer_search']) await runner.query(`create index ix_${table}_organisation_id on ${table} (organisation_id)`);
    for (const table of ['organisation_search', 'idea_search', 'offer_search']) {
      await runner.query(`create index ix_${table}_document on ${table} using gin (document) with (fastupdate = off)`);
      await runner.query(`create index ix_${table}_newest on ${table} (newest_at desc, id desc)`);
      await runner.query(`create index ix_${table}_sort_name on ${table} (sort_name, id)`);
    }

    // The words names are made of, for what is typed with a mistake in it. Words no longer used stay: they find nothing.
    await runner.query('create table search_word (word text collate "C" not null, constraint pk_search_word primary key (word))');
    await runner.query('create index ix_search_word_trigrams on search_word using gin (word gin_trgm_ops)');
    // The planner takes comparing every word for cheaper than it is, hence the setting.
    await runner.query(`
      create function search_similar_words(token text, most integer) returns text[] language sql stable set enable_seqscan to off as $$
        select array(select word from search_word where word % token order by similarity(word, token) desc, word limit most)
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function search_similar_words(text, integer)');
    for (const table of ['search_word', 'offer_search', 'idea_search', 'organisation_search']) await runner.query(`drop table ${table}`);
    for (const name of Object.keys(CODES)) await runner.query(`drop type ${name}`);
    await runner.query('drop function search_document(text)');
    await runner.query('drop text search configuration search_words');
    await runner.query('drop extension pg_trgm');
    await runner.query('drop extension unaccent');
  }
}

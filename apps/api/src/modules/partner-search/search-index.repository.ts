import { Injectable } from '@nestjs/common';
import { isProgrammeCountry, LAST_CALL_YEAR } from '@trefoil/rules';
import { ACTION_CODES, COUNTRY_CODES, ORGANISATION_TYPES, type OrganisationId, type PartnerOfferId, type ProjectIdeaId } from '@trefoil/vocabulary';
import { type Refresh, UnitOfWork } from '../../platform/database/unit-of-work';

/** Raised whenever what stands in the search tables is made otherwise: then they are written anew as the product starts. */
const FORMAT = 4;
/** Any number; whoever writes the tables anew holds it. */
const REBUILD_LOCK = 72_310_520;
const REBUILD_BATCH = 5_000;

const listed = (values: readonly string[]) => `array[${values.map((value) => `'${value}'`).join(', ')}]`;
/** The programme countries of the newest call. */
const COUNTED = COUNTRY_CODES.filter((country) => isProgrammeCountry(country, LAST_CALL_YEAR));
/** The codes of a facet, from a list and from a single value. */
const many = (facet: string, list: string) => `array(select distinct '${facet}:' || c from unnest(${list}) c order by 1)`;
const one = (facet: string, value: string) => `array_remove(array['${facet}:' || ${value}], null)`;
/** Each field with those it is part of: 0111 also as 011 and 01. */
const withParents = (fields: string) => `array(select distinct left(f, n) from unnest(${fields}) f, generate_series(2, length(f)) n)`;
/** Stands between two texts while they are made into one document, so that no phrase is found from the end of one to the beginning of the next. */
const GAP = 'betweentexts';
const documentOf = (...texts: string[]) => `ts_delete(${texts.join(` || '${GAP}:1'::tsvector || `)}, '${GAP}')`;
const weighed = (weight: 'A' | 'B' | 'C' | 'D', ...texts: string[]) => `setweight(search_document(concat_ws(' ${GAP} ', ${texts.join(', ')})), '${weight}')`;

interface Index {
  readonly kind: string;
  readonly table: string;
  readonly source: string;
  readonly from: string;
  /** What is to be found by anybody. */
  readonly isPublic: string;
  readonly id: string;
  /** SQL of the codes it can be narrowed by, and of the days it holds for. */
  readonly codes: readonly string[];
  readonly during: string;
  /** The other columns -> SQL over the `from`. */
  readonly columns: Readonly<Record<string, string>>;
}

const ORGANISATIONS: Index = {
  kind: 'ORGANISATION',
  table: 'organisation_search',
  source: 'organisation',
  from: 'organisation o',
  isPublic: 'o.withdrawn_at is null and o.suspended_at is null',
  id: 'o.id',
  codes: [
    one('COUNTRY', 'o.country'),
    one('TYPE', 'o.type'),
    one('OWNERSHIP', 'o.ownership'),
    many('ACTIVITY', 'o.activities'),
    many('AIM', 'o.aims'),
    many('FIELD', withParents('o.fields')),
    many('LANGUAGE', 'o.working_languages'),
    one('VERIFIED', `case when o.verified_at is not null then 'true' end`),
  ],
  during: `case when o.eche_source is not null then daterange(o.eche_from, o.eche_to, '[]') end`,
  columns: {
    // Who answers comes before who does not, then who counts in a partnership, then who teaches and says something of itself.
    rank: `40 * o.claimed::int + 20 * (o.country = any(${listed(COUNTED)}))::int + 15 * (o.type = 'HIGHER_EDUCATION_INSTITUTION')::int
           + 15 * (o.description is not null)::int + 5 * (o.activities <> '{}')::int + 5 * (o.fields <> '{}')::int`,
    is_demo: 'o.is_demo',
    newest_at: 'o.created_at',
    name: 'o.name',
    document: documentOf(
      weighed('A', 'o.name', `(select string_agg(n.name, ' ${GAP} ' order by n.id) from organisation_name n where n.organisation_id = o.id)`),
      weighed('B', 'o.city'),
      weighed('C', 'o.pic', 'o.oid', 'o.ror_id', 'o.erasmus_code'),
      weighed('D', 'o.description'),
    ),
  },
};

const IDEAS: Index = {
  kind: 'IDEA',
  table: 'idea_search',
  source: 'project_idea',
  from: `project_idea i join organisation o on o.id = i.organisation_id
           left join lateral (
             select array_agg(p.type) as types, bool_or(p.type is null) as is_any_type, string_agg(concat_ws(' ', p.expertise, p.task), ' ') as wanted
               from partner_sought p where p.idea_id = i.id
           ) sought on true`,
  isPublic: `i.status = 'PUBLISHED' and o.withdrawn_at is null and o.suspended_at is null`,
  id: 'i.id',
  codes: [
    one('COUNTRY', 'o.country'),
    one('TYPE', 'o.type'),
    // A partner of any type is one of each.
    many('SOUGHT_TYPE', `case when sought.is_any_type then ${listed(ORGANISATION_TYPES)} else sought.types end`),
    many('ACTIVITY', 'i.activities'),
    many('AIM', 'i.aims'),
    many('FIELD', withParents('array(select f from partner_sought p, unnest(p.fields) f where p.idea_id = i.id)')),
    many('SECTOR', 'i.sectors'),
    one('LANGUAGE', 'i.language'),
    one('ACTION', 'i.action'),
    one('CALL_YEAR', 'i.call_year'),
  ],
  during: 'null::daterange',
  columns: {
    organisation_id: 'i.organisation_id',
    newest_at: 'coalesce(i.published_at, i.created_at)',
    name: 'i.title',
    document: documentOf(
      weighed('A', 'i.title'),
      weighed('B', 'o.name', 'o.city'),
      weighed('C', 'i.summary', 'sought.wanted'),
      weighed('D', 'i.body', 'i.higher_education_link', 'i.agenda_link', 'i.other_activity'),
    ),
  },
};

const OFFERS: Index = {
  kind: 'OFFER',
  table: 'offer_search',
  source: 'partner_offer',
  from: 'partner_offer p join organisation o on o.id = p.organisation_id',
  isPublic: `p.status = 'PUBLISHED' and o.withdrawn_at is null and o.suspended_at is null`,
  id: 'p.id',
  codes: [
    one('COUNTRY', 'o.country'),
    one('TYPE', 'o.type'),
    many('ACTIVITY', 'p.activities'),
    many('AIM', 'p.aims'),
    many('FIELD', withParents('p.fields')),
    many('LANGUAGE', `array_append(p.languages, p.language::text)`),
    // Without any named, an offer is for every action.
    many('ACTION', `case when p.actions = '{}' then ${listed(ACTION_CODES)} else p.actions end`),
  ],
  during: `case when p.valid_until is not null then daterange(null, p.valid_until, '[]') end`,
  columns: {
    organisation_id: 'p.organisation_id',
    newest_at: 'coalesce(p.published_at, p.created_at)',
    name: 'p.title',
    document: documentOf(weighed('A', 'p.title'), weighed('B', 'o.name', 'o.city'), weighed('D', 'p.text', 'p.seeks')),
  },
};

const codesOf = ({ codes }: Index) => `(${codes.join(' || ')})`;
const keyOf = ({ kind }: Index) => `md5('${kind}' || told.codes::text || coalesce(told.during::text, ''))::uuid`;

/** Stores the combinations that are new. On its own: whoever inserts the same at the same time is waited for, and seen afterwards. */
function addingCombinations(index: Index, condition: string): string {
  return `
    insert into search_combination (key, kind, codes, during)
    select distinct ${keyOf(index)}, '${index.kind}', told.codes, told.during
      from (select ${codesOf(index)} as codes, ${index.during} as during from ${index.from} where ${condition} and ${index.isPublic}) told
     where not exists (select from search_combination known where known.key = ${keyOf(index)})
     order by 1
    on conflict (key) do nothing`;
}

/** Brings the rows of a condition up to what the entities say: written, written over, or taken out where they are no longer public. */
function refreshment(index: Index, condition: string): string {
  const { table, columns, from, isPublic, id } = index;
  const names = Object.keys(columns);
  return `
    with source as materialized (
      select told.*, combination.id as combination
        from (select ${id} as id, ${codesOf(index)} as codes, ${index.during} as during, ${names.map((name) => `${columns[name]} as ${name}`).join(', ')}
                from ${from} where ${condition} and ${isPublic}) told
        join search_combination combination on combination.key = ${keyOf(index)}
    ), gone as (
      delete from ${table} where id in (select ${id} from ${from} where ${condition} and not (${isPublic}))
    ), kept as (
      insert into ${table} (id, combination, ${names.join(', ')}) select id, combination, ${names.join(', ')} from source
      on conflict (id) do update set combination = excluded.combination, ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
    )
    insert into search_word (word)
    select distinct word from source, unnest(tsvector_to_array(ts_filter(document, '{a,b}'))) as found(word)
     where length(word) between 3 and 40 and word !~ '[0-9]' and not exists (select from search_word known where known.word = found.word)
     order by word
    on conflict do nothing`;
}

/** Keeps the search tables in step with the entities, at the end of the transaction that changed them: each row once. */
@Injectable()
export class SearchIndexRepository {
  private readonly organisations = this.refreshing(ORGANISATIONS, 'o.id = any($1)');
  private readonly ideas = this.refreshing(IDEAS, 'i.id = any($1)');
  private readonly offers = this.refreshing(OFFERS, 'p.id = any($1)');
  private readonly ideasOf = this.refreshing(IDEAS, 'i.organisation_id = any($1)');
  private readonly offersOf = this.refreshing(OFFERS, 'p.organisation_id = any($1)');

  constructor(private readonly work: UnitOfWork) {}

  refreshOrganisations(ids: readonly OrganisationId[]): Promise<void> {
    return this.work.beforeCommit(this.organisations, ids);
  }

  refreshIdeas(ids: readonly ProjectIdeaId[]): Promise<void> {
    return this.work.beforeCommit(this.ideas, ids);
  }

  refreshOffers(ids: readonly PartnerOfferId[]): Promise<void> {
    return this.work.beforeCommit(this.offers, ids);
  }

  /** What is found by the name, country or type of its organisation. */
  async refreshWhatBelongsTo(ids: readonly OrganisationId[]): Promise<void> {
    await this.work.beforeCommit(this.ideasOf, ids);
    await this.work.beforeCommit(this.offersOf, ids);
  }

  /**
   * Writes all rows anew where they were written in another format, or never: in one transaction, by whichever instance
   * comes first. Takes about as long as a full import does for its search rows.
   */
  async rebuildIfOutdated(): Promise<void> {
    if (await this.isCurrent()) return;
    await this.work.run(async () => {
      const { manager } = this.work;
      await manager.query(`select set_config('statement_timeout', '0', true), pg_advisory_xact_lock($1)`, [REBUILD_LOCK]);
      if (await this.isCurrent()) return;
      for (const [index, condition] of [[ORGANISATIONS, 'o.id between $1 and $2'], [IDEAS, 'i.id between $1 and $2'], [OFFERS, 'p.id between $1 and $2']] as const) {
        await manager.query(`delete from ${index.table}`);
        const [{ last }] = await manager.query<[{ last: number }]>(`select coalesce(max(id), 0)::int as last from ${index.source}`);
        for (let from = 1; from <= last; from += REBUILD_BATCH) {
          for (const write of [addingCombinations, refreshment]) await manager.query(write(index, condition), [from, from + REBUILD_BATCH - 1]);
        }
      }
      await this.takeStock();
      await manager.query('delete from search_format');
      await manager.query('insert into search_format (version) values ($1)', [FORMAT]);
    });
  }

  /** After much has been written: counts the words anew, and sums up the counters, which each search without words reads. */
  async takeStock(): Promise<void> {
    await this.work.run(async () => {
      await this.countWords();
      await this.work.manager.query('select search_sum_counts()');
    });
  }

  /** Takes stock of the words in use, and of how often: of words that look as much like what was typed, the commoner is meant. */
  private async countWords(): Promise<void> {
    const documents = SEARCHED.map(({ table }) => `select ts_filter(document, '{a,b}') from ${table}`).join(' union all ');
    await this.work.run(async () => {
      await this.work.manager.query(
        `create temporary table counted_word on commit drop as
           select word, ndoc as entries from ts_stat($1) where length(word) between 3 and 40 and word !~ '[0-9]'`,
        [documents],
      );
      await this.work.manager.query('delete from search_word known where not exists (select from counted_word where counted_word.word = known.word)');
      await this.work.manager.query(
        `insert into search_word (word, entries) select word, entries from counted_word order by word
         on conflict (word) do update set entries = excluded.entries where search_word.entries <> excluded.entries`,
      );
    });
  }

  private async isCurrent(): Promise<boolean> {
    const rows = await this.work.manager.query<unknown[]>('select from search_format where version = $1', [FORMAT]);
    return rows.length > 0;
  }

  private refreshing(index: Index, condition: string): Refresh {
    const statements = [addingCombinations(index, condition), refreshment(index, condition)];
    return async (ids) => {
      for (const statement of statements) await this.work.manager.query(statement, [ids]);
    };
  }
}

const SEARCHED = [ORGANISATIONS, IDEAS, OFFERS];

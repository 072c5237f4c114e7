import type { IsoDate, Locale, SearchOrder } from '@trefoil/vocabulary';
import type { OrganisationTree } from '../organisations';
import { type Chosen, countriesOf } from './combination';
import { markedTexts } from './marked-texts';
import type { SearchTable } from './search-kinds';
import type { TolerantQuery, WordQuery } from './search-words';

type Bind = (value: unknown) => string;

/** The row next to which a page begins: its key in the order of the search, and its id. */
export interface Position {
  readonly key: string | number;
  readonly id: string;
}

/** Which rows of what was found are wanted. */
export interface PageCriteria {
  readonly order: SearchOrder;
  /** Whose alphabet names are put in order by. */
  readonly locale: Locale;
  /** How many rows, the one that tells of another page among them. */
  readonly limit: number;
  readonly beside: Position | null;
  /** Whether the page ends at the position, or with the last row, instead of beginning there. */
  readonly isBackward: boolean;
  /** Whether the texts in which words were found are asked for. */
  readonly isMarked: boolean;
  /** SQL for a row's organisation, joined as `shown`, where organisations are what is looked for and come with the page. */
  readonly tree?: (bind: Bind) => string;
}

export interface SearchCriteria extends PageCriteria {
  /** Null: no words are searched for. */
  readonly words: WordQuery | TolerantQuery | null;
  /** What was typed, to compare names with where it may be mistyped. */
  readonly typed?: string;
  /** Null: anybody; else only these, or what belongs to these. */
  readonly organisationIds: readonly string[] | null;
  readonly chosen: Chosen;
  readonly today: IsoDate;
}

/** What was found: rows of the page in its order, from back to front where it is read backward. */
export interface PageRow {
  readonly id: string;
  /** What `tree` gave; null for what the reader cannot see. */
  readonly tree?: OrganisationTree | null;
  readonly key: string | number;
  readonly texts?: readonly { readonly text: string; readonly marked: string }[];
  readonly matchedName?: string | null;
}

/** What a statement gives, in its one row. */
export interface SearchRow {
  readonly rows: readonly PageRow[];
  /** How many have each combination, whatever was chosen: "combination entries,..."; null where nothing was matched. */
  readonly counts: string | null;
}

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

interface Sorting {
  readonly key: string;
  /** Type of the key, for the cursor's. */
  readonly type: string;
  readonly direction: 'asc' | 'desc';
}

/** What one can look for by words at all: words that are only excluded leave the order to other things. */
export const hasTerms = (words: WordQuery | null): words is WordQuery => words !== null && words.any !== '';

/** Also of a relevance without words, where rows have a worth of their own only in some tables. */
export const isByNewest = (table: SearchTable, order: SearchOrder, isByWords: boolean): boolean =>
  order === 'NEWEST' || (order === 'RELEVANCE' && !isByWords && table.rank === undefined);

/** One statement for a page of what was matched, and how many have each combination of codes. */
export function toSearchStatement(table: SearchTable, criteria: SearchCriteria): Statement {
  const parameters: unknown[] = [];
  const bind: Bind = (value) => `$${parameters.push(value)}`;
  const { words, organisationIds } = criteria;
  const sorting = sort(table, criteria, words, bind, criteria.typed);
  const found = [
    ...(words ? [`s.document @@ to_tsquery('search_words', ${bind(words.match)})`] : []),
    ...(organisationIds ? [`${table.organisation} = any(${bind(organisationIds)}::bigint[])`] : []),
  ];
  const narrowing = narrow(table, criteria, bind);
  const isChosen = narrowing.length > 0 ? ['s.combination in (select id from chosen)'] : [];
  const chosen = narrowing.length > 0 ? `chosen as materialized (select id from search_combination where kind = '${table.kind}' and ${narrowing.join(' and ')}),` : '';
  const sql = `
    with ${chosen} matched as materialized (
      select s.id, s.combination, ${sorting.key} as key from ${table.name} s where ${found.join(' and ')}
    )
    select ${page(table, criteria, sorting, 'matched s', 's.key', isChosen, bind)} as rows,
           (select string_agg(combination || ' ' || entries, ',') from (select combination, count(*) as entries from matched group by combination) counted) as counts`;
  return { sql, parameters };
}

/** How many rows of each kind of $1 have each combination, as the counters say. */
export const COUNTS_STATEMENT = `
  select kind, string_agg(combination || ' ' || entries, ',') as counts
    from (select combination.kind, counter.combination, sum(counter.entries) as entries
            from search_count counter join search_combination combination on combination.id = counter.combination
           where combination.kind = any($1)
           group by combination.kind, counter.combination having sum(counter.entries) <> 0) counted
   group by kind`;

/** So few rows are sorted faster than looked for along an order. */
const FEW_ROWS = 3_000;

/**
 * A page of all there is: `combinations` are those that what was chosen lets through, which together have `total` rows;
 * null when nothing was chosen.
 */
export function toBrowseStatement(table: SearchTable, criteria: PageCriteria, combinations: readonly number[] | null, total: number): Statement {
  const parameters: unknown[] = [];
  const bind: Bind = (value) => `$${parameters.push(value)}`;
  const sorting = sort(table, criteria, null, bind);
  const isChosen = combinations ? [`s.combination = any(${bind(combinations)}::int[])`] : [];
  if (combinations === null || total > FEW_ROWS) {
    return { sql: `select ${page(table, criteria, sorting, `${table.name} s`, sorting.key, isChosen, bind)} as rows`, parameters };
  }
  const sql = `
    with matched as materialized (select s.id, ${sorting.key} as key from ${table.name} s where ${isChosen.join('')})
    select ${page(table, criteria, sorting, 'matched s', 's.key', [], bind)} as rows`;
  return { sql, parameters };
}

function page(table: SearchTable, { beside, isBackward, limit, isMarked, tree, ...criteria }: PageCriteria & { words?: WordQuery | null }, sorting: Sorting, from: string, key: string, conditions: readonly string[], bind: Bind): string {
  const isAscending = (sorting.direction === 'asc') !== isBackward;
  const direction = isAscending ? 'asc' : 'desc';
  const keyset = beside ? [`(${key}, s.id) ${isAscending ? '>' : '<'} (${bind(beside.key)}::${sorting.type}, ${bind(beside.id)}::bigint)`] : [];
  const all = [...conditions, ...keyset];
  const rows = `select s.id, ${key} as key from ${from}${all.length > 0 ? ` where ${all.join(' and ')}` : ''} order by ${key} ${direction}, s.id ${direction} limit ${bind(limit)}`;
  const { words = null } = criteria;
  const marks = isMarked && hasTerms(words) ? markedTexts(table.kind, bind(words.any), () => bind(words.match)) : null;
  const object = `json_build_object('id', page.id::text, 'key', page.key${marks ? `, ${marks.columns}` : ''}${tree ? `, 'tree', ${tree(bind)}` : ''})`;
  return `(select coalesce(json_agg(${object} order by page.key ${direction}, page.id ${direction}), '[]') from (${rows}) page${marks ? ` ${marks.join}` : ''}${tree ? ' left join organisation shown on shown.id = page.id' : ''})`;
}

/** What a combination must satisfy. */
function narrow(table: SearchTable, { chosen, today }: SearchCriteria, bind: Bind): string[] {
  const holds = (unless: string) => `coalesce(during @> ${bind(today)}::date, ${unless})`;
  const conditions = table.kind === 'OFFER' ? [holds('true')] : [];
  for (const facet of table.facets) {
    const options = chosen.get(facet);
    if (!options || options.length === 0) continue;
    if (facet === 'ECHE') conditions.push(`${holds('false')}::text = any(${bind(options)}::text[])`);
    else if (facet === 'VERIFIED') conditions.push(`(codes && '{VERIFIED:true}')::text = any(${bind(options)}::text[])`);
    else if (facet === 'COUNTRY_GROUP') conditions.push(`codes && ${bind(countriesOf(options, today).map((country) => `COUNTRY:${country}`))}::text[]`);
    else conditions.push(`codes && ${bind(options.map((option) => `${facet}:${option}`))}::text[]`);
  }
  return conditions;
}

function sort(table: SearchTable, { order, locale }: PageCriteria, words: WordQuery | TolerantQuery | null, bind: Bind, typed = ''): Sorting {
  if (order === 'NAME') return { key: `s.name collate "${locale}-x-icu"`, type: 'text', direction: 'asc' };
  if (isByNewest(table, order, hasTerms(words))) return { key: 's.newest_at', type: 'timestamptz', direction: 'desc' };
  if (!hasTerms(words)) return { key: table.rank ?? 's.id', type: 'int', direction: 'desc' };
  if ('evidence' in words) {
    // How much of what was meant is there, the rare words before the common, and how much the name looks like what was typed.
    const has = words.evidence.map(({ query, weight }) => `${weight} * (s.document @@ to_tsquery('search_words', ${bind(query)}))::int`);
    return { key: `(10 * (${has.join(' + ')}) + 600 * similarity(lower(unaccent(s.name)), lower(unaccent(${bind(typed)}::text)))${table.rank ? ` + ${table.rank} / 2` : ''})::int`, type: 'int', direction: 'desc' };
  }
  // Whole words count beside beginnings of words, short documents before long ones; a whole number makes an exact cursor.
  const rank = (query: string) => `ts_rank(s.document, to_tsquery('search_words', ${bind(query)}), 1)`;
  const worth = table.rank ? ` * (1 + ${table.rank} / 200.0)` : '';
  return { key: `(1000000 * (${rank(words.any)} + ${rank(words.exactly)})${worth})::int`, type: 'int', direction: 'desc' };
}

/** Reads `counts` of a row. */
export function readCounts(counts: string | null): Map<number, number> {
  return new Map((counts ?? '').split(',').filter(Boolean).map((pair) => pair.split(' ').map(Number) as [number, number]));
}


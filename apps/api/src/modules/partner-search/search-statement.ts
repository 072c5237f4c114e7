import type { FacetName, IsoDate, SearchOrder } from '@trefoil/vocabulary';
import type { FacetColumn, SearchTable } from './search-tables';
import type { WordQuery } from './search-words';

/** The last row of the page before: its key in the order of the search, and its id. */
export interface Position {
  readonly key: string | number;
  readonly id: string;
}

export interface SearchCriteria {
  /** Null: no words are searched for. */
  readonly words: WordQuery | null;
  /** What was chosen, by facet; options of one facet are alternatives, facets narrow each other. */
  readonly chosen: ReadonlyMap<FacetName, readonly string[]>;
  readonly order: SearchOrder;
  /** How many rows, the one that tells of a next page among them. */
  readonly limit: number;
  readonly after: Position | null;
  readonly today: IsoDate;
  /** Whether the total and the facets are asked for: without them an index gives the page alone. */
  readonly isCounted: boolean;
}

/** What the statement gives, in its one row. */
export interface SearchRow {
  readonly rows: readonly { readonly id: string; readonly key: string | number }[];
  /** Null when not counted, as the facets. */
  readonly total: number | null;
  readonly facets: readonly { readonly facet: FacetName; readonly value: string; readonly count: number }[] | null;
  /** Whether anything at all has these words, whatever was chosen; true without words. */
  readonly areWordsFound: boolean;
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

/** Also of a relevance without words, where rows have a worth of their own only in some tables. */
export const isByNewest = (table: SearchTable, order: SearchOrder, hasWords: boolean): boolean =>
  order === 'NEWEST' || (order === 'RELEVANCE' && !hasWords && table.rank === undefined);

/** One statement for a page of a search with its total and its facets. */
export function toStatement(table: SearchTable, criteria: SearchCriteria): Statement {
  const parameters: unknown[] = [];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const { words, chosen, after, limit } = criteria;

  let today: string | undefined;
  const onDay = (sql: string) => sql.replaceAll(':today', () => (today ??= bind(criteria.today)));
  const query = words && bind(words.prefixes);
  const found = [...(table.standing ? [onDay(table.standing)] : []), ...(query ? [`s.document @@ to_tsquery('search_words', ${query})`] : [])];
  const sorting = sort(table, criteria, query, bind);
  const keyset = after && `(s.key, s.id) ${sorting.direction === 'asc' ? '>' : '<'} (${bind(after.key)}::${sorting.type}, ${bind(after.id)}::bigint)`;
  const page = (from: string, where: readonly string[]) => `
    select s.id::text as id, s.key from (${from}) as s${where.length > 0 ? ` where ${where.join(' and ')}` : ''}
     order by s.key ${sorting.direction}, s.id ${sorting.direction} limit ${bind(limit)}`;
  const isChosen = ({ value, type, isMany }: FacetColumn, options: readonly string[]) =>
    isMany ? `${onDay(value)} && ${bind(options)}::${type}[]` : `${onDay(value)} = any(${bind(options)}::${type}[])`;
  const narrowing = table.facets.flatMap((facet) => {
    const options = chosen.get(facet.name);
    return options && options.length > 0 ? [{ facet, condition: isChosen(facet, options) }] : [];
  });
  const all = (conditions: readonly string[]) => (conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '');

  if (!criteria.isCounted) {
    const conditions = [...found, ...narrowing.map(({ condition }) => condition)];
    const sql = `
      select (select coalesce(json_agg(page), '[]') from (${page(`select s.id, ${sorting.key} as key from ${table.name} s${all(conditions)}`, keyset ? [keyset] : [])}) as page) as rows,
             null as total, null as facets,
             ${query ? `exists (select from ${table.name} s${all(found)})` : 'true'} as "areWordsFound"`;
    return { sql, parameters };
  }

  // Each row knows which chosen facets it misses, one bit each: a row that misses none is found, and one that misses
  // but a single facet still counts for that facet's options. So all of it takes one reading of the table.
  const bits = new Map(narrowing.map(({ facet }, at) => [facet.name, 1 << at]));
  const misses = narrowing.map(({ facet, condition }) => `case when ${condition} then 0 else ${bits.get(facet.name)} end`);
  const column = (at: number) => `facet${at}`;
  const count = (facet: FacetColumn, at: number) => {
    const bit = bits.get(facet.name);
    const option = facet.isMany ? 'option' : column(at);
    const conditions = [
      ...(narrowing.length > 0 ? [bit ? `missed in (0, ${bit})` : 'missed = 0'] : []),
      // Most rows have nothing in most lists, and taking an empty one apart is not free.
      facet.isMany ? `${column(at)} <> '{}'` : `${option} is not null`,
      ...(facet.counted ? [facet.counted.replaceAll('option', option)] : []),
    ];
    return `select '${facet.name}' as facet, ${option}::text as value, count(*)::int as count
              from matched${facet.isMany ? `, unnest(${column(at)}) as option` : ''}${all(conditions)} group by ${option}`;
  };
  const isFound = narrowing.length > 0 ? ['missed = 0'] : [];
  const sql = `
    with matched as materialized (
      select s.id, ${sorting.key} as key, ${misses.length > 0 ? misses.join(' + ') : '0'} as missed,
             ${table.facets.map((facet, at) => `${onDay(facet.value)} as ${column(at)}`).join(', ')}
        from ${table.name} s${all(found)}
    )
    select (select coalesce(json_agg(page), '[]') from (${page('select id, key, missed from matched', [...isFound, ...(keyset ? [keyset] : [])])}) as page) as rows,
           (select count(*)::int from matched${all(isFound)}) as total,
           (select coalesce(json_agg(counted order by counted.count desc, counted.value), '[]') from (
             ${table.facets.map(count).join('\n             union all\n             ')}
           ) as counted) as facets,
           exists (select from matched) as "areWordsFound"`;
  return { sql, parameters };
}

function sort(table: SearchTable, { order, words }: SearchCriteria, query: string | null, bind: (value: unknown) => string): Sorting {
  if (order === 'NAME') return { key: 's.sort_name', type: 'text collate "C"', direction: 'asc' };
  if (isByNewest(table, order, words !== null)) return { key: 's.newest_at', type: 'timestamptz', direction: 'desc' };
  if (!words || query === null) return { key: table.rank ?? 's.id', type: 'bigint', direction: 'desc' };
  // Whole words count beside beginnings of words, short documents before long ones; a whole number makes an exact cursor.
  const rank = (tsquery: string) => `ts_rank(s.document, to_tsquery('search_words', ${tsquery}), 1)`;
  const worth = table.rank ? ` * (1 + ${table.rank} / 200.0)` : '';
  return { key: `(1000000 * (${rank(query)} + ${rank(bind(words.exactly))})${worth})::int`, type: 'bigint', direction: 'desc' };
}

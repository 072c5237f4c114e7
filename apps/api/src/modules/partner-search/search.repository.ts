import { Injectable } from '@nestjs/common';
import type { CountryCode, SearchKind } from '@trefoil/vocabulary';
import { QueryFailedError } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Combination, type StoredCombination, toCombination } from './combination';
import type { CombinationCount } from './count-facets';
import { COUNTS_STATEMENT, hasTerms, type PageCriteria, type PageRow, readCounts, type SearchCriteria, type SearchRow, toBrowseStatement, toSearchStatement } from './search-statement';
import { TooBroad } from './partner-search.errors';
import type { SearchTable } from './search-kinds';
import type { Likeness } from './search-words';
import { SIMILAR_WORDS_STATEMENT } from './similar-words';

/** Combinations kept in memory, some hundred bytes each. */
const MOST_KEPT = 200_000;

/** How long a search may take that may have to look at everything. */
const BROAD_MS = 4_000;
/** What a statement is told that took longer than it may. */
const CUT_OFF = '57014';

/** Without a word to look for, with many, or with the beginning of one that hardly says anything. */
function mayBeBroad({ words }: SearchCriteria): boolean {
  if (words === null) return false;
  return !hasTerms(words) || /'..?':\*/u.test(words.any) || words.any.split('|').length > MOST_NARROW;
}
const MOST_NARROW = 6;

function sayTooBroad(fault: unknown): never {
  throw fault instanceof QueryFailedError && fault.driverError.code === CUT_OFF ? new TooBroad() : fault;
}

export interface Directory {
  readonly countries: readonly { readonly country: CountryCode; readonly organisations: number }[];
  readonly ideaCount: number;
  readonly offerCount: number;
  readonly demo: boolean;
}

export interface Matched {
  readonly rows: readonly PageRow[];
  readonly counts: readonly CombinationCount[];
}

interface Browsed {
  readonly rows: readonly PageRow[];
}

@Injectable()
export class SearchRepository {
  /** Combinations never change: what was read once is right for good. */
  private readonly combinations = new Map<number, Combination>();

  constructor(private readonly work: UnitOfWork) {}

  /** A page of what was matched, and how many have each combination, in one statement. */
  async search(table: SearchTable, criteria: SearchCriteria): Promise<Matched> {
    const { sql, parameters } = toSearchStatement(table, criteria);
    const rows = mayBeBroad(criteria) ? await this.work.readWithin<SearchRow>(BROAD_MS, sql, parameters).catch(sayTooBroad) : await this.work.manager.query<SearchRow[]>(sql, [...parameters]);
    const [row] = rows;
    return { rows: row!.rows, counts: await this.withCombinations(row!.counts) };
  }

  /** How many there are of each combination, as the counters say. */
  async count(kind: SearchKind): Promise<CombinationCount[]> {
    return (await this.countAll([kind])).get(kind) ?? [];
  }

  async countAll(kinds: readonly SearchKind[]): Promise<ReadonlyMap<SearchKind, CombinationCount[]>> {
    const rows = await this.work.readPrepared<{ kind: SearchKind; counts: string }>(COUNTS_STATEMENT, [kinds]);
    const counts = new Map<SearchKind, CombinationCount[]>();
    for (const row of rows) counts.set(row.kind, await this.withCombinations(row.counts));
    return counts;
  }

  /** A page of all there is, or of what has one of the combinations, `total` rows together. */
  async browse(table: SearchTable, criteria: PageCriteria, combinations: readonly number[] | null, total: number): Promise<readonly PageRow[]> {
    const { sql, parameters } = toBrowseStatement(table, criteria, combinations, total);
    const [row] = combinations === null ? await this.work.readPrepared<Browsed>(sql, parameters) : await this.work.manager.query<Browsed[]>(sql, [...parameters]);
    return row!.rows;
  }

  /** For each word what it may have been meant to be, the words of names and titles that look most like it. */
  async findSimilarWords(tokens: readonly string[]): Promise<Map<string, Likeness>> {
    const rows = await this.work.readPrepared<Likeness & { token: string }>(SIMILAR_WORDS_STATEMENT, [tokens]);
    return new Map(rows.map((row) => [row.token, row]));
  }

  /** Whether anything invented is among the organisations. */
  async isDemo(): Promise<boolean> {
    const [row] = await this.work.manager.query<{ demo: boolean }[]>('select exists (select from organisation_search where is_demo) as demo');
    return row!.demo;
  }

  private async withCombinations(counts: string | null): Promise<CombinationCount[]> {
    const entries = readCounts(counts);
    const unknown = [...entries.keys()].filter((id) => !this.combinations.has(id));
    if (unknown.length > 0) {
      if (this.combinations.size > MOST_KEPT) this.combinations.clear();
      const missing = this.combinations.size === 0 ? [...entries.keys()] : unknown;
      const stored = await this.work.manager.query<StoredCombination[]>(
        `select id, codes, during is not null as "isDated", lower(during)::text as "from", (upper(during) - 1)::text as "to"
           from search_combination where id = any($1)`,
        [missing],
      );
      for (const combination of stored) this.combinations.set(combination.id, toCombination(combination));
    }
    return [...entries].map(([id, count]) => ({ combination: this.combinations.get(id)!, entries: count }));
  }
}


import { Injectable } from '@nestjs/common';
import type { CountryCode, IsoDate } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type SearchCriteria, type SearchRow, toStatement } from './search-statement';
import type { SearchTable } from './search-tables';

/** Known words put beside one that was mistyped. */
const MOST_SIMILAR = 6;
/** A shorter word has too few letters for a likeness to mean anything. */
const SHORTEST_MISTYPED = 4;

export interface Directory {
  readonly countries: readonly { readonly country: CountryCode; readonly organisations: number }[];
  readonly ideaCount: number;
  readonly offerCount: number;
  readonly demo: boolean;
}

@Injectable()
export class SearchRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** A page of a search with its total and its facets, in one statement. */
  async search(table: SearchTable, criteria: SearchCriteria): Promise<SearchRow> {
    const { sql, parameters } = toStatement(table, criteria);
    const [row] = await this.work.manager.query<SearchRow[]>(sql, [...parameters]);
    return row!;
  }

  /** For each word, in order, the words of names that look most like it. */
  async findSimilarWords(tokens: readonly string[]): Promise<string[][]> {
    const rows = await this.work.manager.query<{ similar: string[] }[]>(
      `select case when length(typed.token) >= $2 then search_similar_words(lower(unaccent(typed.token)), $3) else '{}' end as similar
         from unnest($1::text[]) with ordinality as typed(token, place)
        order by typed.place`,
      [tokens, SHORTEST_MISTYPED, MOST_SIMILAR],
    );
    return rows.map(({ similar }) => similar);
  }

  /** What there is to find, most organisations first. */
  async summarise(today: IsoDate): Promise<Directory> {
    const [row] = await this.work.manager.query<Directory[]>(
      `select (select coalesce(json_agg(c order by c.organisations desc, c.country), '[]')
                 from (select country, count(*)::int as organisations from organisation_search group by country) c) as countries,
              (select count(*)::int from idea_search) as "ideaCount",
              (select count(*)::int from offer_search where valid_until is null or valid_until >= $1::date) as "offerCount",
              exists (select from organisation_search where is_demo) as demo`,
      [today],
    );
    return row!;
  }
}

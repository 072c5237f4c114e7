import { Injectable } from '@nestjs/common';
import type { CountryCode, IsoDate } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { markedSuggestion } from './marked-texts';
import type { SearchTable } from './search-kinds';
import type { WordQuery } from './search-words';

/** What somebody may be about to type. */
export interface FoundSuggestion {
  readonly id: string;
  readonly name: string;
  readonly marked: string;
  readonly matchedName: string | null;
  readonly country: CountryCode;
  readonly city: string | null;
  readonly organisationName: string | null;
}

/** So many of the worthiest are looked at closer: the beginning of a common word is in tens of thousands. */
const CLOSER = 200;

@Injectable()
export class SuggestRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Those that suit the words best, of the worthiest that have them. */
  async find(table: SearchTable, words: WordQuery, limit: number, today: IsoDate): Promise<FoundSuggestion[]> {
    const query = (at: number) => `to_tsquery('search_words', $${at})`;
    const standing = `and exists (select from search_combination c where c.id = s.combination and (c.during is null or c.during @> $5::date))`;
    const isOffer = table.kind === 'OFFER';
    const worth = table.rank ?? 's.newest_at';
    const { columns, join, name } = markedSuggestion(table.kind, '$2', '$1');
    return this.work.manager.query<FoundSuggestion[]>(
      `select page.id::text as id, ${name} as name, o.country, o.city, ${columns}
         from (
           select near.id, ts_rank(near.document, ${query(2)}, 1) + ts_rank(near.document, ${query(3)}, 1) as fit, near.worth
             from (select s.id, s.document, ${worth} as worth from ${table.name} s where s.document @@ ${query(1)} ${isOffer ? standing : ''} order by ${worth} desc, s.id desc limit ${CLOSER}) near
            order by fit desc, near.worth desc, near.id desc limit $4
         ) page ${join}
        order by page.fit desc, page.worth desc, page.id desc`,
      [words.match, words.any, words.exactly, limit, ...(isOffer ? [today] : [])],
    );
  }
}

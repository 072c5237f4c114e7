import { Injectable } from '@nestjs/common';
import type { Activity, Aim, ConsortiumId, CountryCode, IsoDate, OrganisationId, OrganisationType } from '@trefoil/vocabulary';
import { UnitOfWork } from '../../platform/database/unit-of-work';

export interface CandidateRow {
  readonly id: OrganisationId;
  readonly country: CountryCode;
  readonly type: OrganisationType;
  readonly claimed: boolean;
  readonly fields: readonly string[];
  readonly activities: readonly Activity[];
  readonly aims: readonly Aim[];
  readonly echeKnown: boolean;
  readonly echeFrom: IsoDate | null;
  readonly echeTo: IsoDate | null;
  /** Took part in no past project we know of, and holds no accepted seat in any other consortium here. */
  readonly newcomer: boolean;
  readonly wordRank: number;
}

/** Of the idea's words the longest, which mostly say the most. */
const MOST_WORDS = 40;
const SHORTEST_WORD = 5;

/** Organisations that have any of the words or share a code with the idea; those given first, then the best by words, then the liveliest profiles. */
const POOL_STATEMENT = `
  with query as (
    select coalesce(string_agg(lexeme, ' | '), '')::tsquery as words from (
      select lexeme from unnest(to_tsvector('simple', unaccent($1))) where length(lexeme) >= ${SHORTEST_WORD} and lexeme ~ '^[[:alnum:]]+$'
       order by length(lexeme) desc, lexeme limit ${MOST_WORDS}
    ) typed
  )
  select o.id, o.country, o.type, o.claimed, o.fields, o.activities, o.aims,
         o.eche_source is not null as "echeKnown", o.eche_from::text as "echeFrom", o.eche_to::text as "echeTo",
         not exists (select from seat s where s.organisation_id = o.id and s.status = 'ACCEPTED' and s.consortium_id <> $2)
           and not exists (select from past_participant p where p.organisation_id = o.id) as newcomer,
         coalesce(ts_rank(s.document, q.words), 0) as "wordRank"
    from organisation o
    left join organisation_search s on s.id = o.id
    cross join query q
   where o.withdrawn_at is null and o.suspended_at is null and (not $3 or o.claimed) and o.country = any($4)
   order by o.id = any($7::bigint[]) desc, coalesce(ts_rank(s.document, q.words), 0) + 0.02 * cardinality(array(select unnest(o.activities) intersect select unnest($5::text[]))) desc, s.rank desc nulls last, o.id
   limit $6`;

@Injectable()
export class CandidateRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Organisations to choose among: those the matching holds nearest, then by words and activities. */
  findPool(asked: { words: string; consortiumId: ConsortiumId; claimedOnly: boolean; countries: readonly CountryCode[]; activities: readonly Activity[]; nearest: readonly OrganisationId[]; limit: number }): Promise<CandidateRow[]> {
    return this.work.manager.query<CandidateRow[]>(POOL_STATEMENT, [asked.words, asked.consortiumId, asked.claimedOnly, asked.countries, asked.activities, asked.limit, asked.nearest]);
  }
}

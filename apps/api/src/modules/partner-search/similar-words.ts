/** Known words put beside one that was mistyped; more of the short ones, where more are alike. */
const MOST_SIMILAR = 6;
const MOST_SIMILAR_SHORT = 10;
const SHORT = 5;
/** A shorter word has too few letters for a likeness to mean anything. */
const SHORTEST_MISTYPED = 4;
/** A word that fewer begin with is taken for mistyped: the names themselves have their slips. */
const HARDLY_KNOWN = 3;
/** The shortest words are not kept, and are taken for common ones. */
const OF_TWO_LETTERS = 20_000;

/**
 * For each word of $1 how often words that begin with it are used, and where that is hardly ever, the known words that may
 * have been meant, with how often those are used. Where none of them is a slip away, also those of the word with its first
 * two letters the other way round: a beginning in the wrong order leaves hardly a trigram of what was meant.
 */
export const SIMILAR_WORDS_STATEMENT = `
  with folded as materialized (
    select token, lower(unaccent(token)) as word, lower(unaccent(token)) || chr(1114109) as beyond from unnest($1::text[]) as typed(token)
  )
  select folded.token, greatest(known.entries, case when length(folded.word) <= 2 then ${OF_TWO_LETTERS} else 0 end) + coalesce(alike.entries, 0) as entries,
         coalesce(alike.words, '{}') as words
    from folded
    cross join lateral (select coalesce(sum(w.entries), 0)::int as entries from search_word w where w.word >= folded.word and w.word < folded.beyond) known
    left join lateral (
      with near as materialized (
        select * from search_similar_words(folded.word, case when length(folded.word) <= ${SHORT} then ${MOST_SIMILAR_SHORT} else ${MOST_SIMILAR} end)
         where known.entries < ${HARDLY_KNOWN} and length(folded.word) between ${SHORTEST_MISTYPED} and 40
      )
      select array_agg(either.word) as words, sum(either.entries)::int as entries
        from (select word, entries from near
              union
              select turned.word, turned.entries
                from search_similar_words(substr(folded.word, 2, 1) || substr(folded.word, 1, 1) || substr(folded.word, 3), ${MOST_SIMILAR}) turned
               where known.entries < ${HARDLY_KNOWN} and length(folded.word) between ${SHORTEST_MISTYPED} and 40
                 and not exists (select from near where levenshtein_less_equal(near.word, folded.word, 1) <= 1)) either
    ) alike on known.entries < ${HARDLY_KNOWN} and length(folded.word) between ${SHORTEST_MISTYPED} and 40`;

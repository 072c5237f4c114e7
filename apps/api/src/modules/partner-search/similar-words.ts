/** Known words put beside one that was mistyped. */
const MOST_SIMILAR = 6;
/** A shorter word has too few letters for a likeness to mean anything. */
const SHORTEST_MISTYPED = 4;

/**
 * For each word of $1 whether some known word begins with it, and the known words that may have been meant: alike by
 * trigrams, which an index gives, then chosen by how many letters differ, and of those the commoner.
 */
export const SIMILAR_WORDS_STATEMENT = `
  select typed.token,
         exists (select from search_word where word >= folded.word and word < folded.word || chr(1114109)) as "isKnown",
         case when length(folded.word) between ${SHORTEST_MISTYPED} and 40 then array(
           select word from (
             select w.word, w.entries, levenshtein_less_equal(w.word, folded.word, 3) as distance from search_word w
              where w.word % folded.word and length(w.word) between length(folded.word) - 2 and length(folded.word) + 2
           ) near
            where distance <= case when length(folded.word) < 6 then 2 else 3 end
            order by distance, entries desc, word limit ${MOST_SIMILAR}
         ) else '{}' end as words
    from unnest($1::text[]) as typed(token), lateral (select lower(unaccent(typed.token)) as word) folded`;

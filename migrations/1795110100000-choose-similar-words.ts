import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The known words a mistyped one may have been: alike by trigrams, which an index gives, then by letters that differ, then the commoner. */
export class ChooseSimilarWords1795110100000 implements MigrationInterface {
  name = 'ChooseSimilarWords1795110100000';

  async up(runner: QueryRunner): Promise<void> {
    // The planner takes comparing every word for cheaper than it is, hence the second setting.
    await runner.query(`
      create function search_similar_words(token text, most integer) returns table (word text, entries integer) language sql stable
        set pg_trgm.similarity_threshold = 0.25 set enable_seqscan to off as $$
        select near.word, near.entries
          from (select w.word, w.entries, levenshtein_less_equal(w.word, token, 3) as distance
                  from search_word w where w.word % token and length(w.word) between length(token) - 2 and length(token) + 2) near
         where near.distance <= case when length(token) < 6 then 2 else 3 end
         order by near.distance, near.entries desc, near.word limit most
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function search_similar_words(text, integer)');
  }
}

/** What is searched for, as to_tsquery reads it. */
export interface WordQuery {
  /** What is to be found. */
  readonly match: string;
  /** Whoever matches this too is worth more. */
  readonly exactly: string;
  /** Any of the words looked for: what is marked. */
  readonly any: string;
}

/** A word, or a phrase of several that stand one after the other. */
export interface Term {
  readonly words: readonly string[];
  readonly isPhrase: boolean;
}

/** What somebody typed, taken apart. */
export interface Typed {
  readonly terms: readonly Term[];
  readonly excluded: readonly Term[];
}

const MOST_WORDS = 16;

/** How German and the Nordic languages write their letters where a keyboard has none. */
const DIGRAPHS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** Lower case, letters and digits only. */
const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);

/**
 * The words somebody typed, each once: "..." holds a phrase together, a minus before a word or a phrase that begins one
 * excludes it. A quote that is never closed is none.
 */
export function readWords(text: string): Typed {
  const told = text.normalize('NFC').toLowerCase().replace(/[ʹʺʻʼʽˈ]/g, '').replace(/[“”„«»]/g, '"');
  const terms = new Map<string, Term>();
  const excluded = new Map<string, Term>();
  let left = MOST_WORDS;
  for (const [, minus = '', phrase, plain = ''] of told.matchAll(/(?<![^\s"])([-−–])?(?:"([^"]*)"|([^\s"]+))|"/gu)) {
    const words = wordsOf(phrase ?? plain).slice(0, left);
    const into = minus ? excluded : terms;
    const isOne = words.length > 0 && (phrase !== undefined || minus !== '');
    for (const each of isOne ? [words] : words.map((word) => [word])) {
      const term = { words: each, isPhrase: isOne && (each.length > 1 || phrase !== undefined) };
      const key = each.join(' ');
      if (!into.has(key)) left -= each.length;
      into.set(key, into.get(key) ?? term);
    }
  }
  return { terms: [...terms.values()], excluded: [...excluded.values()] };
}

/** A word and the other way it may be spelled: "göteborg" also as "goeteborg", "goettingen" also as "gottingen". Accents are folded by the database. */
function spellings(token: string): string[] {
  const written = token.replace(/[äöüåø]/g, (letter) => DIGRAPHS[letter] ?? letter);
  if (written !== token) return [token, written];
  const folded = token.length > 4 ? token.replace(/([aou])e/g, '$1') : token;
  return folded === token ? [token] : [token, folded];
}

const group = (alternatives: readonly string[], by = ' | '): string => (alternatives.length === 1 ? alternatives[0]! : `(${alternatives.join(by)})`);
const word = (token: string): string => `'${token}'`;
const prefix = (token: string): string => `'${token}':*`;
const whole = ({ words }: Term): string => group(words.map((token) => group(spellings(token).map(word))), ' <-> ');

const without = (query: string, excluded: readonly Term[]): string => [query, ...excluded.map((term) => `!${group([whole(term)])}`)].filter(Boolean).join(' & ');

/**
 * All the words, each as the beginning of one. A single letter is a whole word unless it is the last, where somebody may
 * still be typing: "d'Alfort" should not look at everything that starts with d. Phrases are taken as they are.
 */
export function toWordQuery({ terms, excluded }: Typed): WordQuery {
  const asTyped = (term: Term, at: number): string => {
    const [token = ''] = term.words;
    if (term.isPhrase || (token.length === 1 && at < terms.length - 1)) return whole(term);
    return group(spellings(token).map(prefix));
  };
  const groups = terms.map(asTyped);
  return { match: without(groups.join(' & '), excluded), exactly: terms.map(whole).join(' & '), any: groups.join(' | ') };
}

/** How a typed word is taken when nothing has all the words as they stand. */
export interface Likeness {
  /** Known words it may have been meant to be; none where it is known itself. */
  readonly words: readonly string[];
  /** How often it or those are used: the rarer, the more it tells. */
  readonly entries: number;
}

/** A query for words that may be mistyped, and how far each way of reading a word speaks for what has it. */
export interface TolerantQuery extends WordQuery {
  readonly evidence: readonly { readonly query: string; readonly weight: number }[];
}

/** Of so many of the rarest words two must be there, when not all are. */
const TELLING = 4;
/** Two words that are both used more often than this tell nothing. */
const COMMON = 1_500;
/** What a word weighs that is used by as many as there may be. */
const ENTRIES_OF_ALL = 1_000_000;

/**
 * The words with known ones that look alike beside each. All must be there; `isLoose` asks for two of the rarest only, for
 * when one was mistyped past mending. Phrases stay as they are.
 */
export function toTolerantQuery({ terms, excluded }: Typed, similar: ReadonlyMap<string, Likeness>, isLoose = false): TolerantQuery {
  const groups = terms.map((term) => {
    const [token = ''] = term.words;
    const { words = [], entries = COMMON } = term.isPhrase ? {} : (similar.get(token) ?? {});
    const alike = words.filter((each) => /^[\p{L}\p{N}\p{M}]+$/u.test(each)).map(word);
    const query = term.isPhrase ? whole(term) : group([...new Set([...spellings(token).map(prefix), ...alike])]);
    return { query, entries, weight: Math.round(Math.log(ENTRIES_OF_ALL / (1 + entries)) * 10) };
  });
  const all = groups.map(({ query }) => query).join(' & ');
  return {
    match: without(isLoose ? pairs(groups.filter(({ entries }) => entries > 0)) || all : all, excluded),
    exactly: all,
    any: groups.map(({ query }) => query).join(' | '),
    evidence: groups.map(({ query, weight }) => ({ query, weight })),
  };
}

/** Any two of the rarest words, though not two common ones; the one there is where there is but one. */
function pairs(groups: readonly { readonly query: string; readonly entries: number }[]): string {
  const telling = [...groups].sort((one, other) => one.entries - other.entries).slice(0, TELLING);
  if (telling.length < 2) return telling[0]?.query ?? '';
  const both = telling.flatMap((one, at) => telling.slice(at + 1).map((other) => ({ one, other })));
  const told = both.filter(({ one, other }) => Math.min(one.entries, other.entries) <= COMMON);
  return group((told.length > 0 ? told : both).map(({ one, other }) => `(${one.query} & ${other.query})`));
}

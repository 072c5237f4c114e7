/** What is searched for, as to_tsquery reads it. Both find the same; whoever matches `exactly` too is worth more. */
export interface WordQuery {
  readonly prefixes: string;
  readonly exactly: string;
}

const MOST_TOKENS = 16;

/** How German and the Nordic languages write their letters where a keyboard has none. */
const DIGRAPHS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** The words somebody typed: lower case, letters and digits only, each once. */
export function toTokens(words: string): string[] {
  const tokens = words.normalize('NFC').toLowerCase().replace(/[ʹʺʻʼʽˈ]/g, '').split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  return [...new Set(tokens)].slice(0, MOST_TOKENS);
}

/** A word and the other way it may be spelled: "göteborg" also as "goeteborg", "goettingen" also as "gottingen". Accents are folded by the database. */
function spellings(token: string): string[] {
  const written = token.replace(/[äöüåø]/g, (letter) => DIGRAPHS[letter] ?? letter);
  if (written !== token) return [token, written];
  const folded = token.length > 4 ? token.replace(/([aou])e/g, '$1') : token;
  return folded === token ? [token] : [token, folded];
}

const group = (alternatives: readonly string[]): string => (alternatives.length === 1 ? alternatives[0]! : `(${alternatives.join(' | ')})`);
const word = (token: string): string => `'${token}'`;
const prefix = (token: string): string => `'${token}':*`;

/**
 * All the words, each as the beginning of one. A single letter is a whole word unless it is the last, where somebody may
 * still be typing: "d'Alfort" should not look at everything that starts with d.
 */
export function toWordQuery(tokens: readonly string[]): WordQuery {
  const asPrefix = (token: string, at: number) => (token.length === 1 && at < tokens.length - 1 ? word(token) : prefix(token));
  return {
    prefixes: tokens.map((token, at) => group(spellings(token).map((spelling) => asPrefix(spelling, at)))).join(' & '),
    exactly: tokens.map((token) => group(spellings(token).map(word))).join(' & '),
  };
}

/** The same with known words that look alike put beside each. */
export function toTolerantQuery(tokens: readonly string[], similar: readonly (readonly string[])[]): WordQuery {
  const alike = (at: number) => (similar[at] ?? []).filter((each) => /^[\p{L}\p{N}\p{M}]+$/u.test(each)).map(word);
  const prefixes = tokens.map((token, at) => group([...spellings(token).map(prefix), ...alike(at)])).join(' & ');
  return { prefixes, exactly: prefixes };
}

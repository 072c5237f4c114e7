/**
 * Words that say nothing of a subject, in the languages the texts come in. Words common in one collection need no list:
 * their weight falls with the number of texts they stand in.
 */
const STOP_WORDS = new Set(
  `a about above after again against all also although always among an and any are as at be because been before being between both but by can could did do does
  during each either etc e.g eg for from further had has have having he her here hers him his how however i ie if in into is it its itself just made make many may
  more most much must my no nor not of off on once one only or other our ours out over own per same shall she should since so some such than that the their theirs
  them then there these they this those through thus to too two under until up upon us very via was we well were what when where whether which while who whom whose
  why will with within without would you your
  och att det som en ett av den med till inte om ett har de var jag sig vid kan eller hos mot ska samt inom genom efter
  ja on ei se että joka ovat sekä myös oli mutta kun niin tai jotka tämä sen
  de la le les des et du un une dans pour par sur au aux ce ces qui que est sont der die das und von mit zu den im für auf ist ein eine dem
  el los las y del en por con para una es se su al lo il di che e per gli della delle nel del i o dei um uma os do da dos das no na em com`
    .split(/\s+/)
    .filter(Boolean),
);

const MARKS = /\p{M}+/gu;
const WORD = /[\p{L}\p{N}]+/gu;
/** Letters that decomposition leaves as they are. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Lower case and without accents, so that "Umeå" and "UMEA" are one word. */
export function fold(text: string): string {
  const plain = text.toLowerCase().normalize('NFKD').replace(MARKS, '');
  return /[øæœßłđðþı]/.test(plain) ? plain.replace(/[øæœßłđðþı]/g, (letter) => LETTERS[letter]!) : plain;
}

/** The common ending of a word taken off, so that "materials" meets "material" and "studies" meets "study". */
export function stem(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is')) return word.slice(0, -1);
  return word;
}

/** A word as it stood and the term it is looked up by. */
export type Word = { readonly term: string; readonly surface: string };

/** The words of a text in order, without those that say nothing of its subject; single letters are none. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const [surface] of text.normalize('NFC').matchAll(WORD)) {
    const folded = fold(surface);
    if (folded.length < 2 || folded.length > 40 || STOP_WORDS.has(folded)) continue;
    words.push({ term: stem(folded), surface });
  }
  return words;
}

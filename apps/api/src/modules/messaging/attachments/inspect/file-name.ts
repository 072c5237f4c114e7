import { LIMITS } from '@trefoil/vocabulary';

/** Control characters, and those that turn the direction of what stands after them; separators of paths, and what some systems read in a name. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]/u;

/** The name as it is kept; null for one that is no plain name of a file. */
export function readFileName(name: string): string | null {
  const plain = name.normalize('NFC').trim();
  if (plain === '' || plain.length > LIMITS.attachment.name || UNFIT.test(plain) || !plain.isWellFormed() || /^\.|\.$/.test(plain)) return null;
  return plain;
}

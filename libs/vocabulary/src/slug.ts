import { isId } from './id';

const MAX_SLUG = 60;

/** Latin letters that Unicode does not take apart into a base and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n', ŧ: 't', ĸ: 'k', ə: 'e',
};

/**
 * A readable part for an address: lower-case ASCII words joined by hyphens, at most 60 characters, cut between words where it can be.
 * Diacritics are folded; other scripts are dropped, so the result may be empty.
 */
export function slugify(text: string): string {
  const folded = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłþıħŋŧĸə]/g, (letter) => UNDECOMPOSED[letter]!);
  const slug = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (slug.length <= MAX_SLUG) return slug;
  const cut = slug.slice(0, MAX_SLUG + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return lastHyphen > MAX_SLUG / 2 ? cut.slice(0, lastHyphen) : cut.slice(0, MAX_SLUG);
}

/** The last segment of a public address: slug and id, or the id alone where the slug is empty. */
export function toPath(slug: string, id: string): string {
  return slug === '' ? id : `${slug}-${id}`;
}

/** The id at the end of such a segment, whatever the slug says; null when there is none. */
export function parseIdFromPath(segment: string): string | null {
  const id = segment.slice(segment.lastIndexOf('-') + 1);
  return isId(id) ? id : null;
}

import type { Locale, SearchOrder } from '@trefoil/vocabulary';
import { isId, LIMITS } from '@trefoil/vocabulary';
import { InvalidInput } from '../../platform/errors/app-error';
import { decodeCursor, encodeCursor, requirePageSize } from '../../platform/graphql/connection';
import type { Chosen } from './combination';
import type { PageRow, Position } from './search-statement';

/** A page is asked for from its beginning (`first`, `after`) or from its end (`last`, `before`). */
export interface PageRequest {
  readonly first: number | null;
  readonly after: string | null;
  readonly last: number | null;
  readonly before: string | null;
}

/** A search as a reader asks for it. */
export interface SearchRequest extends PageRequest {
  readonly words: string | null;
  /** An organisation of whose partners in funded projects alone is searched. */
  readonly hasWorkedWith: string | null;
  readonly chosen: Chosen;
  /** Null: by relevance with words; without, what serves best for looking around. */
  readonly order: SearchOrder | null;
  readonly locale: Locale;
  /** Whether total or facets will be read, and the texts in which words were found. */
  readonly isCounted: boolean;
  readonly isMarked: boolean;
}

/** Which end of which page, with its size checked. */
export interface Wanted {
  readonly size: number;
  readonly isBackward: boolean;
  readonly cursor: string | null;
  readonly path: 'after' | 'before';
}

const PAGE = 20;

/** Throws InvalidInput where both ends are asked for, or more rows than a page may have. */
export function readPage({ first, after, last, before }: PageRequest): Wanted {
  const isBackward = last !== null || before !== null;
  if (isBackward && (first !== null || after !== null)) throw new InvalidInput([{ path: first === null ? 'after' : 'first', code: 'MALFORMED' }]);
  const size = requirePageSize((isBackward ? last : first) ?? Math.min(PAGE, LIMITS.page.first), isBackward ? 'last' : 'first');
  return { size, isBackward, cursor: isBackward ? before : after, path: isBackward ? 'before' : 'after' };
}

/** As JSON writes a timestamptz of ours: four digits of a year, and an offset. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;
const GREATEST = 2_147_483_647;

/** What a cursor says its key is of: an order, and for names the alphabet. */
export type Ordering = SearchOrder | `NAME:${Locale}`;
export const orderingOf = (order: SearchOrder, locale: Locale): Ordering => (order === 'NAME' ? `NAME:${locale}` : order);

export const toCursor = (ordering: Ordering, { key, id }: PageRow): string => encodeCursor([ordering, key, id]);

/** The position a cursor of this ordering stands for; anything else is refused before it reaches the database. */
export function readCursor({ cursor, path }: Wanted, ordering: Ordering, isTime: boolean): Position | null {
  if (cursor === null) return null;
  const [ofOrder, key, id] = decodeCursor(cursor, 3, path);
  const isName = typeof key === 'string' && !key.includes('\u0000') && key.isWellFormed();
  const isInstant = typeof key === 'string' && INSTANT.test(key) && !Number.isNaN(Date.parse(key));
  const isWhole = typeof key === 'number' && Number.isInteger(key) && Math.abs(key) <= GREATEST;
  const isKey = ordering.startsWith('NAME') ? isName : isTime ? isInstant : isWhole;
  if (ofOrder !== ordering || !isKey || key === undefined || typeof id !== 'string' || !isId(id)) throw new InvalidInput([{ path, code: 'MALFORMED' }]);
  return { key: isTime ? new Date(key).toISOString() : key, id };
}

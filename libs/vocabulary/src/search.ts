/** What can be searched for, in the order in which suggestions are grouped. */
export const SEARCH_KINDS = [
  'ORGANISATION',
  'IDEA',
  'OFFER',
] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Order of search results. */
export const SEARCH_ORDERS = [
  'RELEVANCE',
  'NEWEST',
  'NAME',
] as const;

export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** Facets a search can count by. */
export const FACET_NAMES = [
  'COUNTRY',
  'TYPE',
  'OWNERSHIP',
  'ACTIVITY',
  'AIM',
  'FIELD',
  'LANGUAGE',
  'ACTION',
  'CALL_YEAR',
  'SECTOR',
  'SOUGHT_TYPE',
  'ECHE',
  'COUNTRY_GROUP',
  'VERIFIED',
] as const;

export type FacetName = (typeof FACET_NAMES)[number];

/**
 * How the countries of the world stand to the programme this year. PROGRAMME are those that take part in full, the
 * Member States and the countries associated; ASSOCIATED the latter alone; PARTNER all others.
 */
export const COUNTRY_GROUPS = [
  'PROGRAMME',
  'ASSOCIATED',
  'PARTNER',
] as const;

export type CountryGroupName = (typeof COUNTRY_GROUPS)[number];

/** Texts of what was found in which words may be marked. */
export const HIGHLIGHTED_TEXTS = [
  'NAME',
  'CITY',
  'TITLE',
  'ORGANISATION',
  'TEXT',
] as const;

export type HighlightedText = (typeof HIGHLIGHTED_TEXTS)[number];

/** Stand before and after each matched word of a marked text; private use, so that no text of ours holds them. */
export const MARK_START = '\u{E000}';
export const MARK_END = '\u{E001}';

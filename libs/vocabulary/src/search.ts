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
] as const;

export type FacetName = (typeof FACET_NAMES)[number];

import type { FacetName, SearchKind } from '@trefoil/vocabulary';

/** What is searched, and the narrow table beside it. */
export interface SearchTable {
  readonly kind: SearchKind;
  readonly name: string;
  /** In the order in which they are told. */
  readonly facets: readonly FacetName[];
  /** Worth of a row whatever is searched for, 0 to 100; without it the newest come first. */
  readonly rank?: string;
  /** The column of organisations, to search by whom a row belongs to. */
  readonly organisation: string;
}

export const ORGANISATION_SEARCH: SearchTable = {
  kind: 'ORGANISATION',
  name: 'organisation_search',
  rank: 's.rank',
  organisation: 's.id',
  facets: ['COUNTRY', 'COUNTRY_GROUP', 'TYPE', 'OWNERSHIP', 'ACTIVITY', 'AIM', 'FIELD', 'LANGUAGE', 'ECHE', 'VERIFIED'],
};

export const IDEA_SEARCH: SearchTable = {
  kind: 'IDEA',
  name: 'idea_search',
  organisation: 's.organisation_id',
  facets: ['COUNTRY', 'COUNTRY_GROUP', 'TYPE', 'SOUGHT_TYPE', 'ACTIVITY', 'AIM', 'FIELD', 'SECTOR', 'LANGUAGE', 'ACTION', 'CALL_YEAR'],
};

export const OFFER_SEARCH: SearchTable = {
  kind: 'OFFER',
  name: 'offer_search',
  organisation: 's.organisation_id',
  facets: ['COUNTRY', 'COUNTRY_GROUP', 'TYPE', 'ACTIVITY', 'AIM', 'FIELD', 'LANGUAGE', 'ACTION'],
};

export const SEARCH_TABLES: readonly SearchTable[] = [ORGANISATION_SEARCH, IDEA_SEARCH, OFFER_SEARCH];

import type { FacetName } from '@trefoil/vocabulary';

/** A way to narrow a search, and to count what each choice would give. */
export interface FacetColumn {
  readonly name: FacetName;
  /** SQL over the search table `s`; `:today` is the day of the search. */
  readonly value: string;
  /** SQL type of one value. */
  readonly type: string;
  /** Whether the value is an array, any element of which may be chosen. */
  readonly isMany?: boolean;
  /** Which elements are counted, over `option`; all that may be chosen where it is left out. */
  readonly counted?: string;
}

/** One of the tables that stand beside what is searched. */
export interface SearchTable {
  readonly name: string;
  readonly facets: readonly FacetColumn[];
  /** Rows that are to be found at all, where not every row is. */
  readonly standing?: string;
  /** Worth of a row whatever is searched for, 0 to 100; without it the newest come first. */
  readonly rank?: string;
}

const COUNTRY: FacetColumn = { name: 'COUNTRY', value: 's.country', type: 'text' };
const TYPE: FacetColumn = { name: 'TYPE', value: 's.type', type: 'search_organisation_type' };
const ACTIVITY: FacetColumn = { name: 'ACTIVITY', value: 's.activities', type: 'search_activity', isMany: true };
const AIM: FacetColumn = { name: 'AIM', value: 's.aims', type: 'search_aim', isMany: true };
/** A field is stored with the fields it is part of, so that a broad one finds the narrow; the broad ones are counted. */
const FIELD: FacetColumn = { name: 'FIELD', value: 's.fields', type: 'text', isMany: true, counted: 'length(option) = 2' };

export const ORGANISATION_SEARCH: SearchTable = {
  name: 'organisation_search',
  rank: 's.rank',
  facets: [
    COUNTRY,
    TYPE,
    { name: 'OWNERSHIP', value: 's.ownership', type: 'search_ownership' },
    ACTIVITY,
    AIM,
    FIELD,
    { name: 'LANGUAGE', value: 's.languages', type: 'text', isMany: true },
    { name: 'ECHE', value: 'coalesce(s.eche @> :today::date, false)', type: 'boolean', counted: 'option' },
  ],
};

export const IDEA_SEARCH: SearchTable = {
  name: 'idea_search',
  facets: [
    COUNTRY,
    TYPE,
    { name: 'SOUGHT_TYPE', value: 's.sought_types', type: 'search_organisation_type', isMany: true },
    ACTIVITY,
    AIM,
    FIELD,
    { name: 'SECTOR', value: 's.sectors', type: 'search_sector', isMany: true },
    { name: 'ACTION', value: 's.action', type: 'search_action' },
    { name: 'CALL_YEAR', value: 's.call_year', type: 'int' },
  ],
};

export const OFFER_SEARCH: SearchTable = {
  name: 'offer_search',
  standing: '(s.valid_until is null or s.valid_until >= :today::date)',
  facets: [COUNTRY, TYPE, ACTIVITY, AIM, FIELD, { name: 'ACTION', value: 's.actions', type: 'search_action', isMany: true }],
};

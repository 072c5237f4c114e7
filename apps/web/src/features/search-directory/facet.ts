import { ACTION_CODES, ACTIVITIES, AIMS, COUNTRY_GROUPS, EDUCATION_SECTORS, isLanguageCode, ORGANISATION_TYPES, OWNERSHIPS, parseCountryCode, type FacetName } from '@trefoil/vocabulary';

/** How a facet stands in addresses, in the API's filter and on the page. */
export type Facet = {
  readonly name: FacetName;
  /** Of the address: `country=FI&country=SE`. */
  readonly param: string;
  /** The field of the API's filter. */
  readonly filter: string;
  /** A closed list is shown whole; of an open one what was found. */
  readonly values: readonly string[] | null;
  /** Reads a value from an address; null for what cannot be one. */
  readonly read: (text: string) => string | null;
  /** Turns the values into the filter's own, where it does not take their list as it is. */
  readonly toFilter?: (values: readonly string[]) => unknown;
};

function closed(name: FacetName, param: string, filter: string, values: readonly string[]): Facet {
  return { name, param, filter, values, read: (text) => (values.includes(text) ? text : null) };
}

/** Every facet there is; a page names those it offers, in order. */
export const FACETS = {
  country: { name: 'COUNTRY', param: 'country', filter: 'countries', values: null, read: parseCountryCode },
  countryGroup: closed('COUNTRY_GROUP', 'group', 'countryGroups', COUNTRY_GROUPS),
  type: closed('TYPE', 'type', 'types', ORGANISATION_TYPES),
  soughtType: closed('SOUGHT_TYPE', 'seeks', 'soughtTypes', ORGANISATION_TYPES),
  ownership: closed('OWNERSHIP', 'ownership', 'ownerships', OWNERSHIPS),
  activity: closed('ACTIVITY', 'activity', 'activities', ACTIVITIES),
  aim: closed('AIM', 'aim', 'aims', AIMS),
  sector: closed('SECTOR', 'sector', 'sectors', EDUCATION_SECTORS),
  action: closed('ACTION', 'action', 'actions', ACTION_CODES),
  callYear: { name: 'CALL_YEAR', param: 'year', filter: 'callYears', values: null, read: (text) => (/^20\d\d$/.test(text) ? text : null), toFilter: (values) => values.map(Number) },
  field: { name: 'FIELD', param: 'field', filter: 'fields', values: null, read: (text) => (/^\d{2,4}$/.test(text) ? text : null) },
  language: { name: 'LANGUAGE', param: 'language', filter: 'languages', values: null, read: (text) => (isLanguageCode(text) ? text : null) },
  eche: { name: 'ECHE', param: 'eche', filter: 'hasEche', values: ['true'], read: (text) => (text === 'true' ? text : null), toFilter: () => true },
  verified: { name: 'VERIFIED', param: 'verified', filter: 'isVerified', values: ['true'], read: (text) => (text === 'true' ? text : null), toFilter: () => true },
} as const satisfies Record<string, Facet>;

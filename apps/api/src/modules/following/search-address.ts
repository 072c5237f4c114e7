import { LIMITS, LOCALES, SEARCH_ORDERS } from '@trefoil/vocabulary';
import { parse } from 'graphql';

export const FOLLOWED_KINDS = ['ORGANISATION', 'IDEA', 'OFFER'] as const;
export type FollowedKind = (typeof FOLLOWED_KINDS)[number];

/** The lists of the site, by what stands in their addresses. */
export const LIST_PATHS: Readonly<Record<FollowedKind, string>> = { ORGANISATION: 'organisations', IDEA: 'ideas', OFFER: 'offers' };

type Read = (values: readonly string[]) => unknown;
const asList: Read = (values) => [...new Set(values)];
const asNumbers: Read = (values) => [...new Set(values)].map(Number);
const asFlag: Read = ([value]) => (value === 'true' ? true : value);

/** Parameters of a list's address, as the web writes them, and the fields of the contract's filter they stand for. */
const COMMON: Readonly<Record<string, readonly [field: string, read: Read]>> = {
  words: ['words', ([words]) => words],
  country: ['countries', asList],
  group: ['countryGroups', asList],
  type: ['types', asList],
  activity: ['activities', asList],
  aim: ['aims', asList],
  field: ['fields', asList],
  language: ['languages', asList],
  'worked-with': ['hasWorkedWith', ([id]) => id],
};
const PARAMETERS: Readonly<Record<FollowedKind, typeof COMMON>> = {
  ORGANISATION: { ...COMMON, ownership: ['ownerships', asList], eche: ['hasEche', asFlag] },
  IDEA: { ...COMMON, seeks: ['soughtTypes', asList], sector: ['sectors', asList], action: ['actions', asList], year: ['callYears', asNumbers] },
  OFFER: { ...COMMON, action: ['actions', asList] },
};
/** What says how a list is shown, not what is searched. */
const SHOWN = ['order', 'after', 'before', 'view'];


/** The contract's filter for an address's query; null for parameters the list does not have. Values are the contract's to check. */
export function toFilter(kind: FollowedKind, query: URLSearchParams): Record<string, unknown> | null {
  const filter: Record<string, unknown> = {};
  for (const name of new Set(query.keys())) {
    if (SHOWN.includes(name)) continue;
    const parameter = PARAMETERS[kind][name];
    if (!parameter) return null;
    const [field, read] = parameter;
    filter[field] = read(query.getAll(name));
  }
  return filter;
}

/** The query as it is kept: what is searched, in an order of its own, without how it was shown; null where it is none. */
export function normalise(kind: FollowedKind, text: string): string | null {
  if (text.length > LIMITS.savedSearch.query) return null;
  const query = new URLSearchParams(text);
  for (const name of SHOWN) query.delete(name);
  query.sort();
  return toFilter(kind, query) && query.toString();
}

export const isKnownOrder = (text: string | null): boolean => text === null || SEARCH_ORDERS.some((order) => order === text);
export const localeOf = (text: string) => LOCALES.find((locale) => locale === text) ?? null;

const ENTRIES = LIMITS.page.first;
const SEARCHES: Readonly<Record<FollowedKind, readonly [field: string, filter: string, node: string]>> = {
  ORGANISATION: ['searchOrganisations', 'OrganisationFilter', 'name country city createdAt updatedAt'],
  IDEA: ['searchIdeas', 'IdeaFilter', 'title summary publishedAt updatedAt organisation { name }'],
  OFFER: ['searchOffers', 'OfferFilter', 'title text publishedAt updatedAt organisation { name }'],
};

/** The newest of what a search finds, as the contract answers it. */
export const NEWEST = Object.fromEntries(
  Object.entries(SEARCHES).map(([kind, [field, filter, node]]) => [kind, parse(`query Newest($filter: ${filter}) { found: ${field}(filter: $filter, order: NEWEST, first: ${ENTRIES}) { edges { node { id slug ${node} } } } }`)]),
) as Readonly<Record<FollowedKind, ReturnType<typeof parse>>>;

export interface FoundNode {
  readonly id: string;
  readonly slug: string;
  readonly name?: string;
  readonly title?: string;
  readonly summary?: string | null;
  readonly text?: string;
  readonly country?: string;
  readonly city?: string | null;
  readonly createdAt?: Date | string;
  readonly publishedAt?: Date | string | null;
  readonly updatedAt: Date | string;
  readonly organisation?: { readonly name: string };
}

/** When it became public. */
export const publicSince = ({ publishedAt, createdAt, updatedAt }: FoundNode): Date => new Date(publishedAt ?? createdAt ?? updatedAt);

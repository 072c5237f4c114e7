import { isId, LIMITS, SEARCH_ORDERS, type Locale, type SearchOrder } from '@trefoil/vocabulary';
import type { Facet } from './facet';

/** What an address asks for. */
export type SearchState = {
  readonly words: string;
  /** Values by a facet's param, in the address's order, none twice. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  /** Id of an organisation: only who has worked with it, and what is theirs. */
  readonly workedWith: string | null;
  readonly order: SearchOrder | null;
  /** Cursor of the last hit of the page before. */
  readonly after: string | null;
  /** Cursor of the first hit of the page after; never together with `after`. */
  readonly before: string | null;
  /** Whether the map is shown. */
  readonly withMap: boolean;
};

const PAGE = 20;

/** Reads an address; what it cannot mean is left out, so that an old or mistyped one still finds something. */
export function readSearch(search: URLSearchParams, facets: readonly Facet[]): SearchState {
  const order = SEARCH_ORDERS.find((each) => each === search.get('order')) ?? null;
  const chosen = facets.map((facet) => {
    const values = search.getAll(facet.param).map((text) => facet.read(text)).filter((value) => value !== null);
    return [facet.param, [...new Set(values)].slice(0, LIMITS.search.filterList)] as const;
  });
  return {
    words: (search.get('words') ?? '').trim().slice(0, LIMITS.search.words),
    chosen: Object.fromEntries(chosen),
    workedWith: [search.get('worked-with') ?? ''].find(isId) ?? null,
    order,
    after: search.get('after'),
    before: search.has('after') ? null : search.get('before'),
    withMap: isWithMap(search),
  };
}

export const isWithMap = (search: URLSearchParams): boolean => search.get('view') === 'map';

/** Path and query of a search; a change begins again on the first page. */
export function searchHref(path: string, state: SearchState): string {
  const query = new URLSearchParams();
  if (state.words !== '') query.set('words', state.words);
  for (const [param, values] of Object.entries(state.chosen)) for (const value of values) query.append(param, value);
  if (state.workedWith !== null) query.set('worked-with', state.workedWith);
  if (state.order !== null) query.set('order', state.order);
  if (state.after !== null) query.set('after', state.after);
  if (state.before !== null) query.set('before', state.before);
  if (state.withMap) query.set('view', 'map');
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The same search from its first page on. */
export function fromStart(state: SearchState, changes: Partial<SearchState> = {}): SearchState {
  return { ...state, after: null, before: null, ...changes };
}

export function withValue(state: SearchState, param: string, value: string, isChosen: boolean): SearchState {
  const others = (state.chosen[param] ?? []).filter((each) => each !== value);
  return fromStart(state, { chosen: { ...state.chosen, [param]: isChosen ? [...others, value] : others } });
}

export function withoutFacet(state: SearchState, param: string): SearchState {
  return fromStart(state, { chosen: { ...state.chosen, [param]: [] } });
}

/** The API's filter: `searchOrganisations(filter: …)`. */
export function toFilter(state: SearchState, facets: readonly Facet[]): Record<string, unknown> {
  const filter: Record<string, unknown> = state.words === '' ? {} : { words: state.words };
  if (state.workedWith !== null) filter['hasWorkedWith'] = state.workedWith;
  for (const facet of facets) {
    const values = state.chosen[facet.param] ?? [];
    if (values.length > 0) filter[facet.filter] = facet.toFilter ? facet.toFilter(values) : values;
  }
  return filter;
}

/** The variables of a list's query. */
export function searchVariables({ search, locale }: { readonly search: URLSearchParams; readonly locale: Locale }, facets: readonly Facet[]) {
  const state = readSearch(search, facets);
  const { order, after, before, workedWith } = state;
  return { filter: toFilter(state, facets), workedWith: workedWith ?? '0', isByPartner: workedWith !== null, order, locale, after, before, first: before === null ? PAGE : null, last: before === null ? null : PAGE };
}

export function isNarrowed(state: SearchState): boolean {
  return state.words !== '' || state.workedWith !== null || Object.values(state.chosen).some((values) => values.length > 0);
}

import { LIMITS, SEARCH_ORDERS, type SearchOrder } from '@trefoil/vocabulary';
import type { Facet } from './facet';

/** What an address asks for. */
export type SearchState = {
  readonly words: string;
  /** Values by a facet's param, in the address's order, none twice. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly order: SearchOrder | null;
  /** Cursor of the last hit of the page before. */
  readonly after: string | null;
};

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
    order,
    after: search.get('after'),
  };
}

/** Path and query of a search; a change begins again on the first page. */
export function searchHref(path: string, state: SearchState): string {
  const query = new URLSearchParams();
  if (state.words !== '') query.set('words', state.words);
  for (const [param, values] of Object.entries(state.chosen)) for (const value of values) query.append(param, value);
  if (state.order !== null) query.set('order', state.order);
  if (state.after !== null) query.set('after', state.after);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

export function withValue(state: SearchState, param: string, value: string, isChosen: boolean): SearchState {
  const others = (state.chosen[param] ?? []).filter((each) => each !== value);
  return { ...state, after: null, chosen: { ...state.chosen, [param]: isChosen ? [...others, value] : others } };
}

export function withoutFacet(state: SearchState, param: string): SearchState {
  return { ...state, after: null, chosen: { ...state.chosen, [param]: [] } };
}

/** The API's filter: `searchOrganisations(filter: …)`. */
export function toFilter(state: SearchState, facets: readonly Facet[]): Record<string, unknown> {
  const filter: Record<string, unknown> = state.words === '' ? {} : { words: state.words };
  for (const facet of facets) {
    const values = state.chosen[facet.param] ?? [];
    if (values.length > 0) filter[facet.filter] = facet.toFilter ? facet.toFilter(values) : values;
  }
  return filter;
}

export function isNarrowed(state: SearchState): boolean {
  return state.words !== '' || Object.values(state.chosen).some((values) => values.length > 0);
}

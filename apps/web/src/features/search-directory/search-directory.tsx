import { Button, CardList, Columns, SearchBox, Stack } from '@trefoil/ui';
import { LIMITS, type FacetName, type SearchOrder } from '@trefoil/vocabulary';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router';
import { useFormat } from '../../shared/format/use-format';
import type { MessageId } from '../../shared/i18n/messages';
import { useText } from '../../shared/i18n/intl';
import { GetForm } from '../../shared/page/get-form';
import { RouterLink } from '../../shared/page/ui-link';
import type { Facet } from './facet';
import { FacetGroup, type FoundOption } from './facet-group';
import { NothingFound } from './nothing-found';
import { SearchChips } from './search-chips';
import { readSearch, searchHref, withValue, type SearchState } from './search-state';
import { useFacetWords } from './use-facet-words';
import styles from './search-directory.module.css';

export type SearchDirectoryProps = {
  /** The page's path without the language, where the form leads. */
  readonly path: string;
  readonly facets: readonly Facet[];
  readonly result: {
    readonly totalCount: number;
    readonly facets: readonly { readonly name: FacetName; readonly options: readonly FoundOption[] }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  /** The first one is the order without words. RELEVANCE, where it comes first, is then the product's own suggestion. */
  readonly orders: readonly SearchOrder[];
  /** What the box searches, such as "Search for organisations". */
  readonly searchLabel: string;
  /** The heading over the list, with its number: a message with {count} and {shown}. */
  readonly countMessage: MessageId;
  /** A card for each hit. */
  readonly children: readonly ReactNode[];
};

/**
 * A list that can be searched: words, facets, chips to take them back, order, pages, and words for when nothing is found.
 * All of it stands in the address, and the form is a plain GET form; with script a facet takes effect when it is pressed.
 */
export function SearchDirectory({ path, facets, result, orders, searchLabel, countMessage, children }: SearchDirectoryProps) {
  const t = useText();
  const format = useFormat();
  const words = useFacetWords();
  const navigate = useNavigate();
  const { search } = useLocation();
  const state = readSearch(new URLSearchParams(search), facets);
  // what was just pressed holds until the address says so itself
  const [pressed, setPressed] = useState<SearchState | null>(null);
  useEffect(() => setPressed(null), [search]);
  const underWay = usePendingSearch(path, facets);
  const pending = pressed ?? underWay ?? state;
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusAfterPaging(heading, state.after);

  function change(facet: Facet, value: string, isChosen: boolean) {
    const next = withValue(pending, facet.param, value, isChosen);
    setPressed(next);
    void navigate(searchHref(path, next), { preventScrollReset: true });
  }

  const chosenCount = Object.values(pending.chosen).reduce((sum, values) => sum + values.length, 0);
  const found = (name: FacetName) => result.facets.find((facet) => facet.name === name)?.options ?? [];
  const filters = (
    <GetForm action={path} role="search" aria-label={searchLabel} className={styles.form}>
      <SearchBox key={state.words} id="search-words" name="words" label={searchLabel} submitLabel={t('shell.search')} defaultValue={state.words} maxLength={LIMITS.search.words} enterKeyHint="search" />
      {state.order === null ? null : <input type="hidden" name="order" value={state.order} />}
      <details className={styles.filters}>
        <summary className={styles.filtersSummary}>{t('search.filters', { count: chosenCount })}</summary>
        <div>
          {facets.map((facet) => (
            <FacetGroup
              key={facet.param}
              facet={facet}
              found={found(facet.name)}
              chosen={pending.chosen[facet.param] ?? []}
              words={words}
              onChange={(value, isChosen) => change(facet, value, isChosen)}
            />
          ))}
          <Button type="submit" className={styles.show}>{t('search.show')}</Button>
        </div>
      </details>
    </GetForm>
  );

  return (
    <Columns side="start" asideFirst asideLabel={t('search.filtersLabel')} aside={filters}>
      <Stack gap={5}>
        <div className={styles.head}>
          <h2 ref={heading} tabIndex={-1} className={styles.count} aria-live="polite">
            {t(countMessage, { count: result.totalCount, shown: format.number(result.totalCount) })}
          </h2>
          {result.totalCount > 1 ? <OrderLinks path={path} state={state} orders={orders} /> : null}
        </div>
        <SearchChips path={path} state={state} facets={facets} words={words} />
        {result.totalCount === 0
          ? <NothingFound path={path} state={state} facets={facets} words={words} found={found} />
          : <CardList>{children}</CardList>}
        <Paging path={path} state={state} pageInfo={result.pageInfo} />
      </Stack>
    </Columns>
  );
}

/** Where one is going while the answer is on its way, so that a pressed box stays pressed. */
function usePendingSearch(path: string, facets: readonly Facet[]): SearchState | null {
  const { location } = useNavigation();
  return location?.pathname.endsWith(path) ? readSearch(new URLSearchParams(location.search), facets) : null;
}

/** Another page of the same list is read from its heading on. */
function useFocusAfterPaging(heading: { readonly current: HTMLHeadingElement | null }, after: string | null) {
  const last = useRef(after);
  useEffect(() => {
    if (last.current === after) return;
    last.current = after;
    if (after !== null) heading.current?.focus({ preventScroll: true });
  }, [after, heading]);
}

function OrderLinks({ path, state, orders }: { path: string; state: SearchState; orders: readonly SearchOrder[] }) {
  const t = useText();
  const hasWords = state.words !== '';
  const offered = orders.filter((order, place) => order !== 'RELEVANCE' || hasWords || place === 0);
  const current = state.order ?? (hasWords ? 'RELEVANCE' : offered[0]);
  return (
    <nav aria-label={t('search.order')} className={styles.orders}>
      <span aria-hidden="true">{t('search.order')}</span>
      {offered.map((order) => (
        <RouterLink key={order} href={searchHref(path, { ...state, order, after: null })} aria-current={order === current || undefined}>{t(order === 'RELEVANCE' && !hasWords ? 'search.order.SUGGESTED' : `search.order.${order}`)}</RouterLink>
      ))}
    </nav>
  );
}

function Paging({ path, state, pageInfo: { hasNextPage, endCursor } }: { path: string; state: SearchState; pageInfo: SearchDirectoryProps['result']['pageInfo'] }) {
  const t = useText();
  if (!hasNextPage && state.after === null) return null;
  return (
    <nav aria-label={t('search.pages')} className={styles.pages}>
      {state.after === null ? null : <Button href={searchHref(path, { ...state, after: null })}>{t('search.firstPage')}</Button>}
      {hasNextPage && endCursor !== null ? <Button variant="primary" href={searchHref(path, { ...state, after: endCursor })}>{t('search.nextPage')}</Button> : null}
    </nav>
  );
}

import { Button, CardList, Cluster, Columns, EmptyState, Notice, SearchBox, Stack, VisuallyHidden } from '@trefoil/ui';
import { LIMITS, type FacetName, type SearchOrder } from '@trefoil/vocabulary';
import { lazy, Suspense, useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router';
import { useSuggestions } from '../../entities/suggestion/use-suggestions';
import { useFormat } from '../../shared/format/use-format';
import type { MessageId } from '../../shared/i18n/messages';
import { useText } from '../../shared/i18n/intl';
import { loadArea } from '../../shared/i18n/message-store';
import { GetForm } from '../../shared/page/get-form';
import { onDemand } from '../../shared/page/on-demand';
import { useLocale } from '../../shared/page/environment';
import { RouterLink } from '../../shared/page/ui-link';
import { useViewer } from '../../shared/session/use-viewer';
import type { CountryMapProps } from './country-map';
import type { Facet } from './facet';
import { FacetGroup, type FoundOption } from './facet-group';
import type { NothingFoundProps } from './nothing-found';
import type { SearchChipsProps } from './search-chips';
import { fromStart, isNarrowed, isWithMap, readSearch, searchHref, withValue, type SearchState } from './search-state';
import { useFacetWords } from './use-facet-words';
import styles from './search-directory.module.css';

const COUNTRY_MAP = onDemand<CountryMapProps>(async () => (await import('./country-map')).CountryMap);
const SaveSearch = lazy(async () => {
  const [module] = await Promise.all([import('./save-search'), loadArea('following'), loadArea('errors')]);
  return { default: module.SaveSearch };
});
const FilterSheet = lazy(async () => ({ default: (await import('./filter-sheet')).FilterSheet }));

/** What only a search that is narrowed shows comes in one piece. */
const CHIPS = onDemand<SearchChipsProps>(async () => (await import('./narrowed')).SearchChips);
const NOTHING_FOUND = onDemand<NothingFoundProps>(async () => (await import('./narrowed')).NothingFound);

/** For the page's definition: what of a list must be there before it is shown. */
export async function prepareSearch(search: URLSearchParams): Promise<void> {
  if (search.size > 0) await Promise.all([CHIPS.prepare(), NOTHING_FOUND.prepare(), isWithMap(search) ? COUNTRY_MAP.prepare() : undefined]);
}

export type SearchDirectoryProps = {
  /** The page's path without the language, where the form leads. */
  readonly path: string;
  readonly facets: readonly Facet[];
  readonly result: {
    readonly totalCount: number;
    readonly facets: readonly { readonly name: FacetName; readonly options: readonly FoundOption[] }[];
    /** Nothing has the words as they are; what is shown has words like them. */
    readonly areWordsMended: boolean;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null };
  };
  /** The organisation that all that is found has worked with. */
  readonly workedWith: { readonly name: string } | null | undefined;
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
export function SearchDirectory({ path, facets, result, workedWith, orders, searchLabel, countMessage, children }: SearchDirectoryProps) {
  const t = useText();
  const format = useFormat();
  const words = useFacetWords();
  const navigate = useNavigate();
  const { search } = useLocation();
  const feed = `/${useLocale()}${path}.atom${search}`;
  const viewer = useViewer();
  const state = readSearch(new URLSearchParams(search), facets);
  // what was just pressed holds until the address says so itself
  const [pressed, setPressed] = useState<SearchState | null>(null);
  useEffect(() => setPressed(null), [search]);
  const underWay = usePendingSearch(path, facets);
  const pending = pressed ?? underWay ?? state;
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusAfterPaging(heading, state.after ?? state.before);
  const { onFocus, suggestions } = useSuggestions();
  const [isSheetOpen, setSheetOpen] = useState(false);

  function change(facet: Facet, value: string, isChosen: boolean) {
    const next = withValue(pending, facet.param, value, isChosen);
    setPressed(next);
    void navigate(searchHref(path, next), { preventScrollReset: true });
  }

  const chosenCount = Object.values(pending.chosen).reduce((sum, values) => sum + values.length, 0);
  const found = (name: FacetName) => result.facets.find((facet) => facet.name === name)?.options ?? [];
  const groups = facets.map((facet) => (
    <FacetGroup
      key={facet.param}
      facet={facet}
      found={found(facet.name)}
      chosen={pending.chosen[facet.param] ?? []}
      words={words}
      onChange={(value, isChosen) => change(facet, value, isChosen)}
    />
  ));
  const filters = (
    <GetForm action={path} role="search" aria-label={searchLabel} className={styles.form}>
      <div className={styles.box}>
        <SearchBox key={state.words} onFocus={onFocus} id="search-words" name="words" label={searchLabel} submitLabel={t('shell.search')} defaultValue={state.words} maxLength={LIMITS.search.words} enterKeyHint="search" />
        {suggestions}
      </div>
      {state.workedWith === null ? null : <input type="hidden" name="worked-with" value={state.workedWith} />}
      {state.order === null ? null : <input type="hidden" name="order" value={state.order} />}
      {state.withMap ? <input type="hidden" name="view" value="map" /> : null}
      <details className={styles.filters}>
        <summary className={styles.filtersSummary} onClick={openSheet}>{t('search.filters', { count: chosenCount })}</summary>
        <div>
          {isSheetOpen ? null : groups}
          <Button type="submit" className={styles.show}>{t('search.show')}</Button>
        </div>
      </details>
    </GetForm>
  );
  const said = t(countMessage, { count: result.totalCount, shown: format.number(result.totalCount) });
  const Map = state.withMap ? COUNTRY_MAP.part() : null;
  const Chips = isNarrowed(state) ? CHIPS.part() : null;
  const NothingFound = isNarrowed(state) ? NOTHING_FOUND.part() : null;

  /** On a narrow screen the filters take all of it; without script they open in their place. */
  function openSheet(event: MouseEvent) {
    if (window.matchMedia('(width >= 60rem)').matches) return;
    event.preventDefault();
    setSheetOpen(true);
  }

  return (
    <Columns side="start" asideFirst asideLabel={t('search.filtersLabel')} aside={filters}>
      <Stack gap={5}>
        <link rel="alternate" type="application/atom+xml" href={feed} />
        <div className={styles.head}>
          <h2 ref={heading} id="found" tabIndex={-1} className={styles.count}>{said}</h2>
          <Settled>{said}</Settled>
          <Cluster gap={4}>
            {result.totalCount > 1 ? <OrderLinks path={path} state={state} orders={orders} /> : null}
            <RouterLink className={styles.view} href={searchHref(path, { ...state, withMap: !state.withMap })}>{t(state.withMap ? 'search.withoutMap' : 'search.withMap')}</RouterLink>
          </Cluster>
        </div>
        {Chips ? <Chips path={path} state={state} facets={facets} words={words} workedWith={workedWith?.name} /> : null}
        {viewer ? <Suspense><SaveSearch path={path} search={search} /></Suspense> : null}
        {result.areWordsMended && result.totalCount > 0 ? <Notice>{t('search.mended')}</Notice> : null}
        {Map ? <Map path={path} state={state} found={found('COUNTRY')} /> : null}
        {result.totalCount === 0
          ? NothingFound ? <NothingFound path={path} state={state} facets={facets} words={words} found={found} /> : <EmptyState title={t('search.nothingYet')} />
          : <CardList>{children}</CardList>}
        <Paging path={path} state={state} pageInfo={result.pageInfo} />
      </Stack>
      {isSheetOpen ? (
        <Suspense>
          <FilterSheet title={t('search.filters', { count: chosenCount })} done={t('search.showFound', { count: result.totalCount, shown: format.number(result.totalCount) })} onClose={() => setSheetOpen(false)}>{groups}</FilterSheet>
        </Suspense>
      ) : null}
    </Columns>
  );
}

/** Milliseconds of quiet before the number of results is said: who presses one box after the other hears it once. */
const QUIET = 700;

/** Says what changed, once it has stayed so. */
function Settled({ children }: { children: string }) {
  const [said, setSaid] = useState('');
  const first = useRef(children);
  useEffect(() => {
    if (first.current === children) return undefined;
    first.current = '';
    const timer = setTimeout(() => setSaid(children), QUIET);
    return () => clearTimeout(timer);
  }, [children]);
  return <VisuallyHidden as="div"><span role="status">{said}</span></VisuallyHidden>;
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
        <RouterLink key={order} href={searchHref(path, fromStart(state, { order }))} aria-current={order === current || undefined}>{t(order === 'RELEVANCE' && !hasWords ? 'search.order.SUGGESTED' : `search.order.${order}`)}</RouterLink>
      ))}
    </nav>
  );
}

function Paging({ path, state, pageInfo }: { path: string; state: SearchState; pageInfo: SearchDirectoryProps['result']['pageInfo'] }) {
  const t = useText();
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  if (!hasNextPage && !hasPreviousPage) return null;
  return (
    <nav aria-label={t('search.pages')} className={styles.pages}>
      {hasPreviousPage && startCursor !== null ? (
        <Cluster gap={2}>
          <Button href={searchHref(path, { ...state, after: null, before: startCursor })}>{t('search.previousPage')}</Button>
          <Button variant="quiet" href={searchHref(path, fromStart(state))}>{t('search.firstPage')}</Button>
        </Cluster>
      ) : <span />}
      {hasNextPage && endCursor !== null ? <Button variant="primary" href={searchHref(path, { ...state, before: null, after: endCursor })}>{t('search.nextPage')}</Button> : null}
    </nav>
  );
}

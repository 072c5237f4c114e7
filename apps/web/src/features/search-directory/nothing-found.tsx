import { EmptyState } from '@trefoil/ui';
import type { FacetName } from '@trefoil/vocabulary';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { RouterLink } from '../../shared/page/ui-link';
import type { Facet } from './facet';
import type { FoundOption } from './facet-group';
import { fromStart, searchHref, withoutFacet, type SearchState } from './search-state';
import type { FacetWords } from './use-facet-words';

export type NothingFoundProps = {
  readonly path: string;
  readonly state: SearchState;
  readonly facets: readonly Facet[];
  readonly words: FacetWords;
  readonly found: (name: FacetName) => readonly FoundOption[];
};

/** Names what to drop. A facet is counted under the other filters, so one with hits among its options is one that stands in the way. */
export function NothingFound({ path, state, facets, words, found }: NothingFoundProps) {
  const t = useText();
  const format = useFormat();
  const inTheWay = facets.filter((facet) => (state.chosen[facet.param] ?? []).length > 0 && found(facet.name).some(({ count }) => count > 0));
  const named = (facet: Facet) => `${words.legend(facet.name)} (${format.list((state.chosen[facet.param] ?? []).map((value) => words.value(facet.name, value)))})`;
  return (
    <EmptyState title={t('search.nothing')}>
      <p>{t(inTheWay.length > 0 ? 'search.nothingDrop' : 'search.nothingWords')}</p>
      <ul>
        {inTheWay.map((facet) => <li key={facet.param}><RouterLink href={searchHref(path, withoutFacet(state, facet.param))}>{t('search.drop', { filter: named(facet) })}</RouterLink></li>)}
        {state.words === '' ? null : <li><RouterLink href={searchHref(path, fromStart(state, { words: '' }))}>{t('search.dropWords', { words: state.words })}</RouterLink></li>}
        {state.workedWith === null ? null : <li><RouterLink href={searchHref(path, fromStart(state, { workedWith: null }))}>{t('search.dropWorkedWith')}</RouterLink></li>}
        <li><RouterLink href={path}>{t('search.dropAll')}</RouterLink></li>
      </ul>
    </EmptyState>
  );
}

import { Chip, Cluster } from '@trefoil/ui';
import { useText } from '../../shared/i18n/intl';
import { RouterLink } from '../../shared/page/ui-link';
import type { Facet } from './facet';
import { fromStart, isNarrowed, searchHref, withValue, type SearchState } from './search-state';
import type { FacetWords } from './use-facet-words';

/** What narrows the list, each a link to the list without it. */
export function SearchChips({ path, state, facets, words }: { path: string; state: SearchState; facets: readonly Facet[]; words: FacetWords }) {
  const t = useText();
  if (!isNarrowed(state)) return null;
  const chips = facets.flatMap((facet) => (state.chosen[facet.param] ?? []).map((value) => ({ facet, value, label: words.value(facet.name, value) })));
  return (
    <Cluster gap={2} role="group" aria-label={t('search.chosen')}>
      {state.words === '' ? null : (
        <Chip href={searchHref(path, fromStart(state, { words: '' }))} removeLabel={t('search.removeWords', { words: state.words })}>“{state.words}”</Chip>
      )}
      {chips.map(({ facet, value, label }) => (
        <Chip key={`${facet.param} ${value}`} href={searchHref(path, withValue(state, facet.param, value, false))} removeLabel={t('search.removeValue', { facet: words.inSentence(facet.name), value: label })}>{label}</Chip>
      ))}
      <RouterLink href={state.withMap ? `${path}?view=map` : path}>{t('search.clear')}</RouterLink>
    </Cluster>
  );
}

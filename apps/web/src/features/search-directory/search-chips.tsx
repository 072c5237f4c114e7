import { Chip, Cluster } from '@trefoil/ui';
import { useText } from '../../shared/i18n/intl';
import { RouterLink } from '../../shared/page/ui-link';
import type { Facet } from './facet';
import { fromStart, searchHref, withValue, type SearchState } from './search-state';
import type { FacetWords } from './use-facet-words';

export type SearchChipsProps = {
  readonly path: string;
  readonly state: SearchState;
  readonly facets: readonly Facet[];
  readonly words: FacetWords;
  /** Its name. */
  readonly workedWith?: string | undefined;
};

/** What narrows the list, each a link to the list without it. */
export function SearchChips({ path, state, facets, words, workedWith = '' }: SearchChipsProps) {
  const t = useText();
  const chips = facets.flatMap((facet) => (state.chosen[facet.param] ?? []).map((value) => ({ facet, value, label: words.value(facet.name, value) })));
  return (
    <Cluster gap={2} role="group" aria-label={t('search.chosen')}>
      {state.words === '' ? null : (
        <Chip href={searchHref(path, fromStart(state, { words: '' }))} removeLabel={t('search.removeWords', { words: state.words })}>“{state.words}”</Chip>
      )}
      {state.workedWith === null ? null : (
        <Chip href={searchHref(path, fromStart(state, { workedWith: null }))} removeLabel={t('search.removeWorkedWith', { name: workedWith })}>{t('search.workedWith', { name: workedWith })}</Chip>
      )}
      {chips.map(({ facet, value, label }) => (
        <Chip key={`${facet.param} ${value}`} href={searchHref(path, withValue(state, facet.param, value, false))} removeLabel={t('search.removeValue', { facet: words.inSentence(facet.name), value: label })}>{label}</Chip>
      ))}
      <RouterLink href={state.withMap ? `${path}?view=map` : path}>{t('search.clear')}</RouterLink>
    </Cluster>
  );
}

import { CheckboxGroup, Disclosure, VisuallyHidden, type ChoiceOption } from '@trefoil/ui';
import type { ChangeEvent } from 'react';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import type { Facet } from './facet';
import type { FacetWords } from './use-facet-words';

export type FoundOption = { readonly value: string; readonly count: number };

type FacetGroupProps = {
  readonly facet: Facet;
  readonly found: readonly FoundOption[];
  readonly chosen: readonly string[];
  readonly words: FacetWords;
  readonly onChange: (value: string, isChosen: boolean) => void;
};

/** Of a long list the most frequent are shown at once; the rest, by name, is a press away. */
const SHOWN_AT_ONCE = 8;

export function FacetGroup({ facet, found, chosen, words, onChange }: FacetGroupProps) {
  const t = useText();
  const format = useFormat();
  const counts = new Map(found.map(({ value, count }) => [value, count]));
  const listed = facet.values ?? [...new Set([...chosen, ...counts.keys()])];
  const option = (value: string): ChoiceOption => {
    const count = counts.get(value) ?? 0;
    return { value, label: words.value(facet.name, value), count: format.number(count), disabled: count === 0 && !chosen.includes(value) };
  };
  const first = facet.values ?? listed.slice(0, Math.max(SHOWN_AT_ONCE, chosen.length));
  const rest = listed.filter((value) => !first.includes(value)).map(option).sort((a, b) => format.compare(String(a.label), String(b.label)));
  if (listed.length === 0) return null;
  const legend = words.legend(facet.name);
  const shared = { name: facet.param, value: chosen, onChange: (event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value, event.target.checked) };
  return (
    <Disclosure summary={legend} aside={chosen.length > 0 ? format.number(chosen.length) : undefined} open={chosen.length > 0 || facet.name === 'COUNTRY' || facet.name === 'TYPE'}>
      <CheckboxGroup id={`facet-${facet.param}`} legend={<VisuallyHidden>{legend}</VisuallyHidden>} options={first.map(option)} {...shared} />
      {rest.length > 0 ? (
        <Disclosure summary={t('search.showMore', { count: rest.length })}>
          <CheckboxGroup id={`facet-${facet.param}-more`} legend={legend} options={rest} {...shared} />
        </Disclosure>
      ) : null}
    </Disclosure>
  );
}

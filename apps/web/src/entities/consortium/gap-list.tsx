import type { CountryWording, Gap } from '@trefoil/rules';
import { Stack } from '@trefoil/ui';
import { useText } from '../../shared/i18n/intl';
import { RouterLink } from '../../shared/page/ui-link';

/** The search for organisations that could close the gap. */
function gapHref({ filter: { countries, types } }: Gap): string {
  const search = new URLSearchParams([...countries.map((country) => ['country', country]), ...types.map((type) => ['type', type])]);
  return `/organisations?${search}`;
}

/** What is missing, each as a ready search. */
export function GapList({ gaps, wording }: { gaps: readonly Gap[]; wording: CountryWording }) {
  const t = useText();
  const sought = gaps.filter(({ role }) => role === 'PARTNER');
  if (sought.length === 0) return null;
  return (
    <Stack gap={2}>
      <strong>{t('consortia.panel.missing')}</strong>
      <ul>
        {sought.map((gap) => {
          const [type] = gap.filter.types;
          const text = gap.rule === 'LEAST_COUNTRIES' ? t('consortia.gap.countries', { need: gap.need, wording })
            : type ? t('consortia.gap.type', { need: gap.need, type: t(`vocabulary.organisationType.${type}`) })
              : t('consortia.gap.organisations', { need: gap.need });
          return <li key={`${gap.rule} ${type ?? ''}`}><RouterLink href={gapHref(gap)}>{text}</RouterLink></li>;
        })}
      </ul>
    </Stack>
  );
}

import type { Activity, OrganisationType, StatisticName } from '@trefoil/vocabulary';
import { useFormat } from '../../shared/format/use-format';
import { usePageIntl, useText } from '../../shared/i18n/intl';

type Words = { readonly label: (key: string) => string; readonly href: (key: string) => string | undefined };

/** What the codes of a statistic are called, and the list that shows what was counted. */
export function useStatisticWords(name: StatisticName): Words {
  const t = useText();
  const { tag } = usePageIntl();
  const format = useFormat();
  const words: Readonly<Record<StatisticName, Words>> = {
    ORGANISATIONS_BY_COUNTRY: { label: format.country, href: (key) => `/organisations?country=${key}` },
    ORGANISATIONS_BY_TYPE: { label: (key) => t(`vocabulary.organisationType.${key as OrganisationType}`), href: (key) => `/organisations?type=${key}` },
    OPEN_IDEAS_BY_COUNTRY: { label: format.country, href: (key) => `/ideas?country=${key}` },
    OPEN_IDEAS_BY_ACTIVITY: { label: (key) => t(`vocabulary.activity.${key as Activity}`), href: (key) => `/ideas?activity=${key}` },
    OPEN_IDEAS_BY_DEADLINE: { label: (key) => (key === 'NONE' ? t('statistics.noDeadline') : monthName(key, tag)), href: () => undefined },
  };
  return words[name];
}

function monthName(month: string, tag: string): string {
  const name = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

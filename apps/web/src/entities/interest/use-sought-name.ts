import type { OrganisationType } from '@trefoil/vocabulary';
import { useText } from '../../shared/i18n/intl';

export type Sought = { readonly id: string; readonly type: OrganisationType | null; readonly task: string | null; readonly expertise: string | null };

const LONGEST = 70;

/** Names a partner sought in a line: what it is, and what it would do. */
export function useSoughtName(): (sought: Sought | null) => string {
  const t = useText();
  return (sought) => {
    if (!sought) return t('interests.other');
    const kind = sought.type ? t(`vocabulary.organisationType.${sought.type}`) : t('interests.anyType');
    const detail = sought.task ?? sought.expertise;
    return detail ? `${kind}: ${detail.length > LONGEST ? `${detail.slice(0, LONGEST)}…` : detail}` : kind;
  };
}

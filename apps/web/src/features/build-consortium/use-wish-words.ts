import type { WishCode } from '@trefoil/consortium-builder';
import type { RuleId } from '@trefoil/rules';
import type { OrganisationType, Region } from '@trefoil/vocabulary';
import { useMemo } from 'react';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';

/** Words wishes, and what would have to be given up, in the page's language. */
export function useWishWords() {
  const t = useText();
  const format = useFormat();
  return useMemo(() => {
    const subjectOf = ({ kind, subject }: WishCode): string => {
      if (subject === '') return '';
      if (kind === 'RULE') return t(`findings.rule.${subject as RuleId}`);
      if (kind.startsWith('COUNTRY')) return format.country(subject);
      if (kind.startsWith('TYPE')) return t(`vocabulary.organisationType.${subject as OrganisationType}`);
      if (kind === 'REGION_CAP') return t(`proposals.region.${subject as Region}`);
      return kind === 'EXPERTISE' ? format.field(subject) : subject;
    };
    const wish = (code: WishCode): string => t(`proposals.wish.${code.kind}`, { subject: subjectOf(code), named: String(code.subject !== '') });
    return {
      wish,
      change: (code: WishCode, from: number, to: number): string => {
        const amount = code.kind === 'BUDGET' ? format.euros : format.number;
        return t('proposals.relax.change', { wish: wish(code), from: amount(from), to: amount(to), dropped: String(to === 0) });
      },
    };
  }, [t, format]);
}

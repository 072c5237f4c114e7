import type { RuleSet } from '@trefoil/rules';
import { Prose } from '@trefoil/ui';
import { useText } from '../../shared/i18n/intl';

/** Who counts towards the least numbers, and who takes part without counting. */
export function WhoCounts({ rules: { rules, countries: { wording } } }: { rules: RuleSet }) {
  const t = useText();
  const counting = rules.flatMap((rule) => (rule.kind === 'LEAST_ORGANISATIONS' || rule.kind === 'LEAST_COUNTRIES' ? [rule.counting] : []))[0];
  if (!counting) return <p>{t('rules.counting.unknown')}</p>;
  const { type, from } = counting;
  return (
    <Prose>
      <p>{t('rules.counting.yes')}</p>
      <ul>
        <li>{t('rules.counting.coordinator', { type: type ?? 'ANY', from, wording })}</li>
        <li>{t('rules.counting.once')}</li>
      </ul>
      <p>{t('rules.counting.no')}</p>
      <ul>
        {from === 'ALL_COUNTRIES' ? null : <li>{t('rules.counting.partnerCountry', { wording })}</li>}
        <li>{t('rules.counting.associated')}</li>
        <li>{t('rules.counting.affiliated')}</li>
        {type === null ? null : <li>{t('rules.counting.otherType')}</li>}
      </ul>
    </Prose>
  );
}

import type { CountryWording, Rule } from '@trefoil/rules';
import { useMemo } from 'react';
import { type Format, useFormat } from '../../shared/format/use-format';
import { type MessageValues, type PageIntl, usePageIntl } from '../../shared/i18n/intl';
import type { MessageId } from '../../shared/i18n/messages';

function valuesOf(rule: Rule, format: Format, intl: PageIntl): MessageValues {
  switch (rule.kind) {
    case 'LEAST_ORGANISATIONS':
    case 'LEAST_COUNTRIES':
      return { least: rule.least, type: rule.counting.type ?? 'ANY', from: rule.counting.from };
    case 'HIGHEST_ORGANISATIONS':
      return { highest: rule.highest };
    case 'EXCLUDED_COUNTRIES':
      return { countries: format.list(rule.countries.map(format.country)) };
    case 'MEMBERS_OF_TYPE':
      return { least: rule.least, id: rule.id };
    case 'DURATION_RANGE':
      return { min: rule.min, max: rule.max };
    case 'DURATION_OPTIONS':
      return { count: rule.options.length, options: format.list(rule.options.map(String)) };
    case 'GRANT_PER_MONTH':
    case 'GRANT_PER_YEAR':
    case 'GRANT_TOTAL':
      return { amount: format.euros(rule.cents) };
    case 'GRANT_BY_DURATION':
      return { ceilings: format.list(rule.ceilings.map(({ months, cents }) => intl.format('rules.ceiling', { months, amount: format.euros(cents) }))) };
    case 'GRANT_RANGE':
      return { floor: format.euros(rule.minCents), ceiling: format.euros(rule.maxCents) };
    case 'LUMP_SUM':
      return { sums: format.list(rule.sums.map(format.euros)) };
    default:
      return {};
  }
}

/** Says what a rule asks, with its values and the terms of the call year. A kind without words does not compile. Needs the area `rules`. */
export function useRuleWords() {
  const intl = usePageIntl();
  const format = useFormat();
  return useMemo(
    () => (rule: Rule, wording: CountryWording) => intl.format(`rules.kind.${rule.kind}` satisfies MessageId, { ...valuesOf(rule, format, intl), wording }),
    [intl, format],
  );
}

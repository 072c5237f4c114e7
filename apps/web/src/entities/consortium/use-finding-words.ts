import type { CountryWording, Finding, FindingCode, RuleId } from '@trefoil/rules';
import { useMemo } from 'react';
import { type Format, useFormat } from '../../shared/format/use-format';
import { usePageIntl } from '../../shared/i18n/intl';
import type { MessageId } from '../../shared/i18n/messages';

const MONEY: ReadonlySet<string> = new Set(['asked', 'rate', 'ceiling', 'left', 'over', 'under', 'floor', 'nearest']);
const DATES: ReadonlySet<string> = new Set(['asOf', 'deadline']);
/** The counts that share a name with a sum of money: more organisations than may take part. */
const COUNTED_OVER: ReadonlySet<FindingCode> = new Set(['HIGHEST_ORGANISATIONS.TOO_MANY']);

function wordParam(format: Format, code: FindingCode, name: string, value: string | number): string | number {
  if (name === 'country') return format.country(String(value));
  if (name === 'countries') return format.list(String(value).split(',').filter(Boolean).map(format.country));
  if (name === 'sums') return format.list(String(value).split(',').map((cents) => format.euros(Number(cents))));
  if (name === 'options') return format.list(String(value).split(','));
  if (DATES.has(name)) return format.date(String(value));
  return MONEY.has(name) && !COUNTED_OVER.has(code) ? format.euros(Number(value)) : value;
}

/** Words findings in the page's language, with the terms of the call year. A code without words does not compile. */
export function useFindingWords(nameOf: (organisationId: string) => string) {
  const intl = usePageIntl();
  const format = useFormat();
  return useMemo(() => ({
    title: (rule: RuleId) => intl.format(`findings.rule.${rule}` satisfies MessageId),
    sentence: ({ code, params, about }: Pick<Finding, 'code' | 'params' | 'about'>, wording: CountryWording) => {
      const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, wordParam(format, code, name, value)]));
      return intl.format(`findings.${code}` satisfies MessageId, { ...values, wording, who: format.list(about.map(nameOf)), whoCount: about.length });
    },
  }), [intl, format, nameOf]);
}

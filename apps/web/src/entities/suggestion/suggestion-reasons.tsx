import type { Activity, Aim, CountryCode, OrganisationType } from '@trefoil/vocabulary';
import { useFormat } from '../../shared/format/use-format';
import { type PageIntl, usePageIntl } from '../../shared/i18n/intl';
import type { SuggestionReasonFragment } from './suggestion-reason.graphql';

export type SuggestionReasonsProps = {
  readonly reasons: readonly SuggestionReasonFragment[];
  /** Of whoever would come in. */
  readonly country: string;
  readonly type: string;
  /** Whether the reader is told why an organisation fits, or why an idea fits theirs. */
  readonly side: 'partner' | 'idea';
};

/** More would be read by nobody. */
const MOST = 4;

/** A code the matching compares by, such as `aim:INTERDISCIPLINARITY`, in words; of a field the name, its broader ones left out. */
function wordCodes(codes: readonly string[], t: PageIntl['format'], field: (code: string) => string): readonly string[] {
  return codes.flatMap((code) => {
    const [kind, value = ''] = code.split(':');
    if (kind === 'aim') return [t(`vocabulary.aim.${value as Aim}`)];
    if (kind === 'activity') return [t(`vocabulary.activity.${value as Activity}`)];
    return codes.some((other) => other !== code && other.startsWith(code)) ? [] : [field(value)];
  });
}

/** Why something is suggested, a short sentence each, the heaviest first. */
export function SuggestionReasons({ reasons, country, type, side }: SuggestionReasonsProps) {
  const { format: t } = usePageIntl();
  const format = useFormat();
  const quoted = (words: readonly string[]): string => format.list(words.map((word) => t('suggestions.quoted', { word })));
  return (
    <ul>
      {reasons.slice(0, MOST).map(({ code, words, count }) => (
        <li key={code}>
          {t(`suggestions.${side}.${code}`, {
            words: code === 'CODES' ? format.list(wordCodes(words, t, format.field)) : quoted(words),
            count: count ?? 0,
            country: format.country(country as CountryCode),
            type: t(`vocabulary.organisationType.${type as OrganisationType}`),
          })}
        </li>
      ))}
    </ul>
  );
}

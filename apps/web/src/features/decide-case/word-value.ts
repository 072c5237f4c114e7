import type { Format } from '../../shared/format/use-format';
import type { PageIntl } from '../../shared/i18n/intl';
import type { MergedField } from '../../shared/graphql/schema-types';

const LABELS: Partial<Record<MergedField, string>> = { type: 'organisationType', ownership: 'ownership', activities: 'activity', aims: 'aim' };

/** A value as readers know it where the API tells codes; several of them are parted by commas. */
export function wordValue(intl: PageIntl, format: Format, field: MergedField, text: string): string {
  if (field === 'country') return format.country(text);
  if (field === 'workingLanguages') return format.languages(text.split(', '));
  if (field === 'fields') return text.split(', ').map((code) => format.field(code)).join(', ');
  const label = LABELS[field];
  return label === undefined ? text : text.split(', ').map((code) => intl.lookUp(`vocabulary.${label}.${code}`) ?? code).join(', ');
}

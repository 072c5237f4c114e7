import { COUNTRY_CODES, FIELDS_OF_EDUCATION, LANGUAGE_CODES } from '@trefoil/vocabulary';
import { useMemo } from 'react';
import { useFormat } from '../format/use-format';
import { usePageIntl } from '../i18n/intl';
import type { PickGroup, PickOption } from './pick-many';

/** ISCED-F: each broad field heads those within it, and can be chosen itself. "Field unknown" tells nobody anything and is left out. */
export function useFieldGroups(): readonly PickGroup[] {
  const { locale } = usePageIntl();
  return useMemo(() => {
    const known = FIELDS_OF_EDUCATION.filter(({ code }) => !code.startsWith('99'));
    return known.filter(({ level }) => level === 'broad').map((broad) => ({
      label: broad[locale],
      options: known.filter(({ code }) => code.startsWith(broad.code)).sort((a, b) => a.code.localeCompare(b.code)).map((field) => ({ value: field.code, label: `${field.code} ${field[locale]}` })),
    }));
  }, [locale]);
}

/** Every language, by name. */
export function useLanguageOptions(): PickOption[] {
  const format = useFormat();
  return useMemo(() => LANGUAGE_CODES.map((code) => ({ value: code, label: format.language(code) })).sort((a, b) => format.compare(a.label, b.label)), [format]);
}

/** Every country by name, those of `first` before the others. */
export function useCountryGroups(first: readonly string[], firstLabel: string, otherLabel: string): readonly PickGroup[] {
  const format = useFormat();
  return useMemo(() => {
    const named = COUNTRY_CODES.map((code) => ({ value: code as string, label: format.country(code) })).sort((a, b) => format.compare(a.label, b.label));
    return [
      { label: firstLabel, options: named.filter(({ value }) => first.includes(value)) },
      { label: otherLabel, options: named.filter(({ value }) => !first.includes(value)) },
    ];
  }, [format, first, firstLabel, otherLabel]);
}

import { useMemo } from 'react';
import { usePageIntl } from '../i18n/intl';
import { useNames } from './names';

/** Instants without a zone of their own are shown as Brussels writes them, where the programme's clock is. */
const ZONE = 'Europe/Brussels';

/** Dates, numbers, money and names in the page's language, alike on the server and in the browser. */
export function useFormat() {
  const intl = usePageIntl();
  const names = useNames();
  return useMemo(() => {
    const { tag } = intl;
    const displayName = (type: 'region' | 'language', code: string) => displayNames(tag, type).of(code) ?? code;
    const languageName = (code: string) => names('language', code, () => displayName('language', code));
    return {
      country: (code: string) => names('country', code, () => displayName('region', code)),
      /** With a capital, to stand alone. */
      language: (code: string) => capital(languageName(code), tag),
      /** As a sentence would list them. */
      languages: (codes: readonly string[]) => capital(listFormat(tag).format(codes.map(languageName)), tag),
      /** Of an ISCED-F code. */
      field: (code: string) => names('field', code, () => intl.lookUp(`fields.${code}`) ?? code),
      number: (value: number) => numberFormat(tag, {}).format(value),
      euros: (cents: number) => numberFormat(tag, { style: 'currency', currency: 'EUR', maximumFractionDigits: cents % 100 === 0 ? 0 : 2 }).format(cents / 100),
      /** A day: an IsoDate, or an instant as the zone's calendar has it. */
      date: (value: string, zone: string = value.length === 10 ? 'UTC' : ZONE) =>
        dateFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(new Date(value)),
      time: (value: string, zone: string = ZONE) => dateFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(value)),
      list: (items: readonly string[]) => listFormat(tag).format(items),
      /** Orders by the language's own alphabet: å, ä and ö last in Swedish and Finnish. */
      compare: collator(tag).compare,
    };
  }, [intl, names]);
}

export type Format = ReturnType<typeof useFormat>;

function capital(text: string, tag: string): string {
  return text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);
}

/** Making a formatter costs far more than using it. */
function kept<Arguments extends readonly unknown[], Result>(make: (...given: Arguments) => Result): (...given: Arguments) => Result {
  const made = new Map<string, Result>();
  return (...given) => {
    const key = JSON.stringify(given);
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(...given);
    made.set(key, fresh);
    return fresh;
  };
}

const displayNames = kept((tag: string, type: 'region' | 'language') => new Intl.DisplayNames(tag, { type, fallback: 'code' }));
const numberFormat = kept((tag: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
const dateFormat = kept((tag: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options));
const listFormat = kept((tag: string) => new Intl.ListFormat(tag, { type: 'conjunction' }));
const collator = kept((tag: string) => new Intl.Collator(tag));

import { type LanguageCode, LOCALES, type Locale } from '@trefoil/vocabulary';

/** A name for readers of each of the product's languages, where one is known beside the main name. */
export type ShownNames = Readonly<Partial<Record<Locale, string>>>;

interface NamedIn {
  readonly name: string;
  readonly language?: LanguageCode | null;
}

/** Of several names in one language the first is shown; none where the main name is in that language already. */
export function toShownNames(main: NamedIn, further: readonly NamedIn[]): ShownNames {
  const shown: Partial<Record<Locale, string>> = {};
  for (const locale of LOCALES) {
    if (main.language === locale) continue;
    const other = further.find(({ name, language }) => language === locale && name !== main.name);
    if (other) shown[locale] = other.name;
  }
  return shown;
}

/**
 * The name for a reader of a language; the main one where none is known, or no language is told. A main name in another
 * script than Latin gives way to the English one: few readers of Swedish or Finnish can tell Ιωάννινα or 青松坂 from another.
 */
export function shownName({ name, shownNames }: { readonly name: string; readonly shownNames: ShownNames }, locale: Locale | null | undefined): string {
  if (!locale) return name;
  return shownNames[locale] ?? (/\p{Script=Latin}/u.test(name) ? name : (shownNames.en ?? name));
}

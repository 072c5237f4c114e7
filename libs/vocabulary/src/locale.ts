/** Interface languages; each is the first segment of every public address. */
export const LOCALES = [
  'en',
  'sv',
  'fi',
] as const;

export type Locale = (typeof LOCALES)[number];

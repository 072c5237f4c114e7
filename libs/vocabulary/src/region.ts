import type { CountryCode } from './country';

/** Parts of Europe, for the balance of a consortium. */
export const REGIONS = ['NORTHERN_EUROPE', 'WESTERN_EUROPE', 'SOUTHERN_EUROPE', 'EASTERN_EUROPE', 'ELSEWHERE'] as const;

export type Region = (typeof REGIONS)[number];

/** The United Nations' geoscheme (M49) for Europe; Cyprus, Türkiye and Kosovo, which it does not place there, are put in the south. */
const EUROPE: Readonly<Record<Exclude<Region, 'ELSEWHERE'>, readonly CountryCode[]>> = {
  NORTHERN_EUROPE: ['AX', 'DK', 'EE', 'FI', 'FO', 'GB', 'GG', 'IE', 'IM', 'IS', 'JE', 'LT', 'LV', 'NO', 'SE', 'SJ'],
  WESTERN_EUROPE: ['AT', 'BE', 'CH', 'DE', 'FR', 'LI', 'LU', 'MC', 'NL'],
  SOUTHERN_EUROPE: ['AD', 'AL', 'BA', 'CY', 'ES', 'GI', 'GR', 'HR', 'IT', 'ME', 'MK', 'MT', 'PT', 'RS', 'SI', 'SM', 'TR', 'VA', 'XK'],
  EASTERN_EUROPE: ['BG', 'BY', 'CZ', 'HU', 'MD', 'PL', 'RO', 'RU', 'SK', 'UA'],
};

const PLACES: ReadonlyMap<CountryCode, Region> = /* @__PURE__ */ new Map(
  (Object.entries(EUROPE) as [Region, readonly CountryCode[]][]).flatMap(([region, countries]) => countries.map((country) => [country, region] as const)),
);

/** The region a country lies in. */
export function regionOf(country: CountryCode): Region {
  return PLACES.get(country) ?? 'ELSEWHERE';
}

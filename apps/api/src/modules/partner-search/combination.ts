import { COUNTRY_CODES, type CountryCode, type CountryGroupName, type FacetName, type IsoDate, type SearchKind } from '@trefoil/vocabulary';
import { countryGroup, FIRST_CALL_YEAR, isMemberState, isProgrammeCountry, LAST_CALL_YEAR } from '@trefoil/rules';

/** The codes some rows of a search table have in common. A combination never changes. */
export interface Combination {
  readonly id: number;
  readonly codes: ReadonlyMap<FacetName, readonly string[]>;
  /** Of an organisation the days its charter is valid, of an offer those it stands; null leaves an end open. */
  readonly during: { readonly from: IsoDate | null; readonly to: IsoDate | null } | null;
}

/** A combination as it is stored: codes like `COUNTRY:FI`, and the range of days by its ends. */
export interface StoredCombination {
  readonly id: number;
  readonly codes: readonly string[];
  readonly isDated: boolean;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** What was chosen, by facet; options of one facet are alternatives, facets narrow each other. */
export type Chosen = ReadonlyMap<FacetName, readonly string[]>;

export function toCombination({ id, codes, isDated, from, to }: StoredCombination): Combination {
  const byFacet = new Map<FacetName, string[]>();
  for (const code of codes) {
    const at = code.indexOf(':');
    const facet = code.slice(0, at) as FacetName;
    const option = code.slice(at + 1);
    const others = byFacet.get(facet);
    if (others) others.push(option);
    else byFacet.set(facet, [option]);
  }
  return { id, codes: byFacet, during: isDated ? { from, to } : null };
}

const isWithin = ({ from, to }: { from: IsoDate | null; to: IsoDate | null }, day: IsoDate): boolean => (from === null || from <= day) && (to === null || day <= to);

/** Whether what has the combination is to be found at all on this day. */
export const isStanding = (kind: SearchKind, { during }: Combination, today: IsoDate): boolean => kind !== 'OFFER' || during === null || isWithin(during, today);

/** The year whose list of countries holds on a day. */
const yearOf = (day: IsoDate): number => Math.min(Math.max(Number(day.slice(0, 4)), FIRST_CALL_YEAR), LAST_CALL_YEAR);

/** The groups a country is in on a day. */
export function groupsOf(country: CountryCode, today: IsoDate): readonly CountryGroupName[] {
  if (!isProgrammeCountry(country, yearOf(today))) return ['PARTNER'];
  return isMemberState(countryGroup(yearOf(today)).places.get(country)?.countsAs ?? country) ? ['PROGRAMME'] : ['PROGRAMME', 'ASSOCIATED'];
}

/** The countries that are in one of the groups on a day. */
export const countriesOf = (groups: readonly string[], today: IsoDate): CountryCode[] => COUNTRY_CODES.filter((country) => groupsOf(country, today).some((group) => groups.includes(group)));

const NONE: readonly string[] = [];

/** The options of a facet that find what has the combination, on a day. */
export function optionsOf(combination: Combination, facet: FacetName, today: IsoDate): readonly string[] {
  if (facet === 'ECHE') return [String(combination.during !== null && isWithin(combination.during, today))];
  if (facet === 'VERIFIED') return [String(combination.codes.has('VERIFIED'))];
  if (facet === 'COUNTRY_GROUP') return (combination.codes.get('COUNTRY') ?? NONE).flatMap((country) => groupsOf(country as CountryCode, today));
  return combination.codes.get(facet) ?? NONE;
}

/** Of the options those that are counted: broad fields, who has a charter, and who is verified. */
export function isCounted(facet: FacetName, option: string): boolean {
  if (facet === 'FIELD') return option.length === 2;
  return (facet !== 'ECHE' && facet !== 'VERIFIED') || option === 'true';
}

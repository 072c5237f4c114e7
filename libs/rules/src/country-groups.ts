import type { CountryCode } from '@trefoil/vocabulary';
import type { RuleSource } from './rule';

/** How the programme names its full participants: programme country to 2021, since then EU Member State or third country associated. */
export const COUNTRY_WORDINGS = ['PROGRAMME_COUNTRY', 'ASSOCIATED'] as const;
export type CountryWording = (typeof COUNTRY_WORDINGS)[number];

export const FIRST_CALL_YEAR = 2014;
export const LAST_CALL_YEAR = 2027;

/** How a country stands in a call year. UNVERIFIED counts as full, but nothing that hinges on it is confirmed. */
export type CountryStanding = 'FULL' | 'UNVERIFIED' | 'PARTNER';

/** A country seen from the programme: the participating country it counts as, which is mostly itself. */
export type CountryPlace = {
  readonly countsAs: CountryCode;
  readonly standing: 'FULL' | 'UNVERIFIED';
  /** 0 to 63, one per participating country, for counting distinct countries. */
  readonly index: number;
};

export type CountryGroup = {
  readonly callYear: number;
  readonly wording: CountryWording;
  /** Full participants in the official order, announced ones last. */
  readonly fullParticipation: readonly CountryCode[];
  /** Those of them that are announced but not yet in a Programme Guide. */
  readonly announced: readonly CountryCode[];
  readonly source: RuleSource;
  /** Every code that counts as a full participant, territories included. */
  readonly places: ReadonlyMap<CountryCode, CountryPlace>;
};

const EU_27: readonly CountryCode[] = [
  'AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'FR', 'DE', 'GR', 'HU', 'IE',
  'IT', 'LV', 'LT', 'LU', 'MT', 'NL', 'PL', 'PT', 'RO', 'SK', 'SI', 'ES', 'SE',
];

type Period = {
  readonly from: number;
  readonly to: number;
  readonly wording: CountryWording;
  readonly unitedKingdom: boolean;
  readonly outsideEu: readonly CountryCode[];
  readonly announced: readonly CountryCode[];
  readonly source: RuleSource;
};

const PERIODS: readonly Period[] = [
  {
    from: 2014,
    to: 2018,
    wording: 'PROGRAMME_COUNTRY',
    unitedKingdom: true,
    outsideEu: ['IS', 'LI', 'NO', 'MK', 'TR'],
    announced: [],
    source: { url: 'https://erasmus.yildiz.edu.tr/page/ICM--KA-107-/Programme-countries/321', clause: 'programme-countries' },
  },
  {
    // The United Kingdom stays in to the end of the 2014-2020 programme.
    from: 2019,
    to: 2020,
    wording: 'PROGRAMME_COUNTRY',
    unitedKingdom: true,
    outsideEu: ['IS', 'LI', 'NO', 'MK', 'TR', 'RS'],
    announced: [],
    source: { url: 'https://ec.europa.eu/programmes/erasmus-plus/news/serbia-becomes-34th-erasmus-programme-country_sv', clause: 'programme-countries' },
  },
  {
    from: 2021,
    to: 2021,
    wording: 'PROGRAMME_COUNTRY',
    unitedKingdom: false,
    outsideEu: ['IS', 'LI', 'NO', 'MK', 'TR', 'RS'],
    announced: [],
    source: { url: 'https://diku.no', clause: 'programme-countries-2021' },
  },
  {
    from: 2022,
    to: 2026,
    wording: 'ASSOCIATED',
    unitedKingdom: false,
    outsideEu: ['IS', 'LI', 'NO', 'MK', 'TR', 'RS'],
    announced: [],
    source: { url: 'https://erasmus.uz/en/categories', clause: 'countries-associated' },
  },
  {
    // Agreed with the United Kingdom, signed with Switzerland; no Programme Guide lists them yet.
    from: 2027,
    to: 2027,
    wording: 'ASSOCIATED',
    unitedKingdom: false,
    outsideEu: ['IS', 'LI', 'NO', 'MK', 'TR', 'RS'],
    announced: ['GB', 'CH'],
    source: {
      url: 'https://www.gov.uk/government/publications/the-erasmus-programme/overview-of-the-erasmus-programme',
      clause: 'countries-announced-2027',
    },
  },
];

/** Territories with a country code of their own that are part of a Member State: Åland and the French outermost regions. */
export const PARTS_OF_MEMBER_STATES: Readonly<Partial<Record<CountryCode, CountryCode>>> = {
  AX: 'FI', GF: 'FR', GP: 'FR', MF: 'FR', MQ: 'FR', RE: 'FR', YT: 'FR',
};

/**
 * Overseas countries and territories and the State they are linked to. Unverified: whether and where each could take part
 * was not read in a Programme Guide. The Faroe Islands are left out on purpose: they are a partner country.
 */
export const OVERSEAS_COUNTRIES_AND_TERRITORIES: Readonly<Partial<Record<CountryCode, CountryCode>>> = {
  GL: 'DK',
  BL: 'FR', NC: 'FR', PF: 'FR', PM: 'FR', TF: 'FR', WF: 'FR',
  AW: 'NL', BQ: 'NL', CW: 'NL', SX: 'NL',
  AI: 'GB', BM: 'GB', FK: 'GB', GS: 'GB', IO: 'GB', KY: 'GB', MS: 'GB', PN: 'GB', SH: 'GB', TC: 'GB', VG: 'GB',
};

function addTerritories(
  places: Map<CountryCode, CountryPlace>,
  territories: Readonly<Partial<Record<CountryCode, CountryCode>>>,
  standing: (state: CountryPlace) => CountryPlace['standing'],
): void {
  for (const [territory, state] of Object.entries(territories) as [CountryCode, CountryCode][]) {
    const place = places.get(state);
    if (place) places.set(territory, { ...place, standing: standing(place) });
  }
}

function buildGroup(callYear: number, period: Period): CountryGroup {
  const certain: readonly CountryCode[] = [...EU_27, ...(period.unitedKingdom ? (['GB'] as const) : []), ...period.outsideEu];
  const fullParticipation = [...certain, ...period.announced];
  const places = new Map<CountryCode, CountryPlace>();
  fullParticipation.forEach((country, index) => {
    places.set(country, { countsAs: country, standing: index < certain.length ? 'FULL' : 'UNVERIFIED', index });
  });
  addTerritories(places, PARTS_OF_MEMBER_STATES, (state) => state.standing);
  addTerritories(places, OVERSEAS_COUNTRIES_AND_TERRITORIES, () => 'UNVERIFIED');
  return { callYear, wording: period.wording, fullParticipation, announced: period.announced, source: period.source, places };
}

const groups = /* @__PURE__ */ new Map<number, CountryGroup>();

/** The full participants of a call year, 2014 to 2027. Throws a RangeError for another year. */
export function countryGroup(callYear: number): CountryGroup {
  const known = groups.get(callYear);
  if (known) return known;
  const period = PERIODS.find(({ from, to }) => Number.isInteger(callYear) && from <= callYear && callYear <= to);
  if (!period) throw new RangeError(`no country list for call year ${callYear}`);
  const group = buildGroup(callYear, period);
  groups.set(callYear, group);
  return group;
}

/** How a country stands in a call year. */
export function countryStanding(country: CountryCode, callYear: number): CountryStanding {
  return countryGroup(callYear).places.get(country)?.standing ?? 'PARTNER';
}

/** Whether organisations of the country count as full participants that year; announced and unverified ones do. */
export function isProgrammeCountry(country: CountryCode, callYear: number): boolean {
  return countryStanding(country, callYear) !== 'PARTNER';
}

/** Whether the country is a Member State of the EU, or a part of one. */
export function isMemberState(country: CountryCode): boolean {
  return EU_27.includes(PARTS_OF_MEMBER_STATES[country] ?? country);
}

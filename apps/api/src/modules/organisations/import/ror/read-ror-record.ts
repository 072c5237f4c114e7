import { isLanguageCode, LIMITS, type OrganisationType, parseCountryCode, parseRorId } from '@trefoil/vocabulary';
import { cleanText, shorten, toWebsite } from '../clean-values';
import { asDetail, bad, type Reading, type RegisterName, type Remark, type RemarkOn } from '../register';

/** What is read of a record of the Research Organization Registry, schema version 2; all of it is checked before use. */
interface RorRecord {
  readonly id?: unknown;
  readonly status?: unknown;
  readonly types?: unknown;
  readonly names?: unknown;
  readonly locations?: unknown;
  readonly links?: unknown;
}

interface RorName extends RegisterName {
  readonly types: readonly string[];
}

/** The first that fits decides: what is taught or researched says more about a body than who owns it. */
const TYPES: readonly (readonly [string, OrganisationType])[] = [
  // Only the charter list tells universities from other schools.
  ['education', 'OTHER_EDUCATION_PROVIDER'],
  ['company', 'COMPANY'],
  ['facility', 'RESEARCH_INSTITUTE'],
  ['government', 'PUBLIC_AUTHORITY'],
  ['nonprofit', 'ASSOCIATION'],
];

/** Further names are kept in this order, as far as there is room. */
const NAME_ORDER = ['ror_display', 'label', 'acronym', 'alias'];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : []);
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);

function readNames(record: RorRecord): RorName[] {
  const names = objects(record.names).flatMap(({ value, lang, types }): RorName[] => {
    const name = cleanText(value);
    return name ? [{ name, language: typeof lang === 'string' && isLanguageCode(lang) ? lang : null, types: strings(types) }] : [];
  });
  const place = ({ types }: RorName) => Math.min(...types.map((type) => NAME_ORDER.indexOf(type)).filter((at) => at >= 0), NAME_ORDER.length);
  return names.sort((one, other) => place(one) - place(other));
}

/** Each name once; where it comes with a language and without, with it. */
function furtherNames(names: readonly RorName[], shown: string): RegisterName[] {
  const known = new Map<string, RegisterName>();
  for (const { name, language } of names) {
    if (name === shown) continue;
    if (!known.get(name)?.language) known.set(name, { name, language });
  }
  return [...known.values()];
}

/** What a record of the registry says of an organisation. */
export function readRorRecord(value: unknown): Reading {
  if (!isObject(value)) return bad('UNREADABLE', value);
  const record: RorRecord = value;
  const id = parseRorId(cleanText(record.id));
  if (id.verdict === 'MALFORMED') return bad(record.id ? 'ID_MALFORMED' : 'ID_MISSING', record.id);
  if (record.status === 'inactive' || record.status === 'withdrawn') {
    return { kind: 'SKIPPED', reason: { code: record.status === 'inactive' ? 'INACTIVE_IN_REGISTER' : 'WITHDRAWN_IN_REGISTER', detail: id.value } };
  }

  const remarks: RemarkOn<Remark>[] = [];
  const remark = (code: Remark, detail: unknown) => remarks.push({ code, detail: asDetail(detail) });
  const limits = LIMITS.organisation;

  const names = readNames(record);
  const shown = names[0]?.name;
  if (!shown) return bad('NAME_MISSING', id.value);
  if (shown.length > limits.name) remark('NAME_SHORTENED', shown);
  const further = furtherNames(names, shown);
  const kept = further.filter(({ name }) => name.length <= limits.name).slice(0, limits.names);
  if (kept.length < further.length) remark('NAMES_LEFT_OUT', `${id.value}: ${further.length - kept.length}`);

  const [location] = objects(record.locations);
  const place = isObject(location?.geonames_details) ? location.geonames_details : {};
  const country = parseCountryCode(cleanText(place.country_code));
  if (!country) return bad('COUNTRY_UNKNOWN', place.country_code ?? id.value);
  const city = cleanText(place.name);
  if (city.length > limits.city) remark('CITY_SHORTENED', city);

  const link = cleanText(objects(record.links).find(({ type }) => type === 'website')?.value);
  const website = link ? toWebsite(link, limits.website) : null;
  if (link && !website) remark('WEBSITE_LEFT_OUT', link);

  const types = strings(record.types);
  return {
    kind: 'ENTRY',
    remarks,
    entry: {
      register: 'ROR',
      name: shorten(shown, limits.name),
      names: kept,
      type: TYPES.find(([type]) => types.includes(type))?.[1] ?? 'OTHER',
      country,
      city: shorten(city, limits.city) || null,
      website,
      rorId: id.value,
      pic: null,
      oid: null,
      erasmusCode: null,
      eche: null,
    },
  };
}

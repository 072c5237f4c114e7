import { isLanguageCode, LIMITS, type OrganisationType, parseCountryCode, parseRorId } from '@trefoil/vocabulary';
import { cleanText, shorten, toWebsite } from '../clean-values';
import { domainOf, toDomain } from '../../domain-of';
import { asDetail, bad, type FormerRorId, type Reading, type RegisterName, RELATION_KINDS, type Remark, type RemarkOn, type RorRelation } from '../register';

/** What is read of a record of the Research Organization Registry, schema version 2; all of it is checked before use. */
interface RorRecord {
  readonly id?: unknown;
  readonly status?: unknown;
  readonly types?: unknown;
  readonly names?: unknown;
  readonly locations?: unknown;
  readonly links?: unknown;
  readonly domains?: unknown;
  readonly relationships?: unknown;
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

/** Ids of the relationships of one type. */
function related(record: RorRecord, type: string): string[] {
  const ids = objects(record.relationships).flatMap((each) => {
    const id = each.type === type ? parseRorId(cleanText(each.id)) : null;
    return id && id.verdict !== 'MALFORMED' ? [id.value] : [];
  });
  return [...new Set(ids)];
}

const readRelations = (record: RorRecord, own: string): RorRelation[] =>
  RELATION_KINDS.flatMap((kind) => related(record, kind.toLowerCase()).filter((other) => other !== own).map((otherRorId) => ({ kind, otherRorId })));

/** Where a body was divided there is no one successor, and choosing among several would be a guess. */
function readFormer(record: RorRecord, rorId: string, status: FormerRorId['status']): FormerRorId {
  const [successor = null, ...more] = related(record, 'successor').filter((other) => other !== rorId);
  return { rorId, status, successorRorId: more.length > 0 ? null : successor };
}

/** What a record of the registry says of an organisation. */
export function readRorRecord(value: unknown): Reading {
  if (!isObject(value)) return bad('UNREADABLE', value);
  const record: RorRecord = value;
  const id = parseRorId(cleanText(record.id));
  if (id.verdict === 'MALFORMED') return bad(record.id ? 'ID_MALFORMED' : 'ID_MISSING', record.id);
  if (record.status === 'inactive' || record.status === 'withdrawn') {
    const status = record.status === 'inactive' ? 'INACTIVE' : 'WITHDRAWN';
    return { kind: 'SKIPPED', reason: { code: `${status}_IN_REGISTER`, detail: id.value }, former: readFormer(record, id.value, status) };
  }

  const remarks: RemarkOn<Remark>[] = [];
  const remark = (code: Remark, detail: unknown) => remarks.push({ code, detail: asDetail(detail) });
  const limits = LIMITS.organisation;

  const names = readNames(record);
  const { name: shown, language: nameLanguage = null } = names[0] ?? {};
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
      nameLanguage,
      names: kept,
      legalName: null,
      type: TYPES.find(([type]) => types.includes(type))?.[1] ?? 'OTHER',
      country,
      city: shorten(city, limits.city) || null,
      website,
      rorId: id.value,
      pic: null,
      oid: null,
      erasmusCode: null,
      eche: null,
      domains: [...new Set([domainOf(website), ...strings(record.domains).map(toDomain)].filter((domain) => domain !== null))],
      relations: readRelations(record, id.value),
    },
  };
}

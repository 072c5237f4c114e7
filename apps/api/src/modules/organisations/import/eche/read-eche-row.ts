import { type IdentifierReading, type IsoDate, isIsoDate, LIMITS, parseCountryCode, parseErasmusCode, parseOid, parsePic } from '@trefoil/vocabulary';
import { domainOf } from '../../domain-of';
import { cleanText, shorten, toWebsite } from '../clean-values';
import { asDetail, bad, type Reading, type Remark, type RemarkOn } from '../register';

/** The columns that are read, and the headings they go by in the list as the Commission publishes it and in cleaned copies of it. */
export const ECHE_COLUMNS = {
  erasmusCode: ['erasmus_code'],
  pic: ['pic'],
  oid: ['oid'],
  legalName: ['legal_name'],
  city: ['city'],
  country: ['country_iso', 'country_cd', 'country_code', 'country_eu', 'country'],
  website: ['website_url', 'website'],
  from: ['erasmus_eche_start', 'eche_start', 'eche_start_date'],
  to: ['erasmus_eche_end', 'eche_end', 'eche_end_date'],
} as const;

export type EcheColumn = keyof typeof ECHE_COLUMNS;

/** A row by column; spreadsheets give dates as such. */
export type EcheRow = Readonly<Partial<Record<EcheColumn, unknown>>>;

/** A day, from a spreadsheet's date, an ISO date or the day/month/year of European spreadsheets. */
function toDay(value: unknown): IsoDate | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : (value.toISOString().slice(0, 10) as IsoDate);
  const text = cleanText(value);
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  const iso = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '');
  return isIsoDate(iso) ? iso : null;
}

/** What a row of the list of charter holders says of an institution. */
export function readEcheRow(row: EcheRow): Reading {
  const remarks: RemarkOn<Remark>[] = [];
  const remark = (code: Remark, detail: unknown) => remarks.push({ code, detail: asDetail(detail) });
  const limits = LIMITS.organisation;

  const identifier = (value: unknown, parse: (text: string) => IdentifierReading, leftOut: Remark, doubtful?: Remark): string | null => {
    const text = cleanText(value);
    if (!text) return null;
    const reading = parse(text);
    if (reading.verdict === 'MALFORMED') remark(leftOut, text);
    if (reading.verdict === 'DOUBTFUL' && doubtful) remark(doubtful, text);
    return reading.verdict === 'MALFORMED' ? null : reading.value;
  };
  const pic = identifier(row.pic, parsePic, 'PIC_LEFT_OUT', 'PIC_DOUBTFUL');
  const oid = identifier(row.oid, parseOid, 'OID_LEFT_OUT');
  // The list itself has many codes of unusual form: they are no news to anybody.
  const erasmusCode = identifier(row.erasmusCode, parseErasmusCode, 'ERASMUS_CODE_LEFT_OUT');
  if (!pic && !oid && !erasmusCode) return bad(remarks.length > 0 ? 'ID_MALFORMED' : 'ID_MISSING', row.legalName);

  // "Name*Name in English" is how the list writes two names in one cell.
  const [shown, ...further] = cleanText(row.legalName).split('*').map((name) => name.trim()).filter(Boolean);
  if (!shown) return bad('NAME_MISSING', erasmusCode ?? pic ?? oid);
  if (shown.length > limits.name) remark('NAME_SHORTENED', shown);
  const country = parseCountryCode(cleanText(row.country));
  if (!country) return bad('COUNTRY_UNKNOWN', row.country ?? shown);

  const city = cleanText(row.city);
  if (city.length > limits.city) remark('CITY_SHORTENED', city);
  const link = cleanText(row.website);
  const website = link ? toWebsite(link, limits.website) : null;
  if (link && !website) remark('WEBSITE_LEFT_OUT', link);

  const [from, to] = [toDay(row.from), toDay(row.to)];
  const isRead = (value: unknown, day: IsoDate | null) => day !== null || (!(value instanceof Date) && cleanText(value) === '');
  const areInOrder = from === null || to === null || from <= to;
  const areSound = isRead(row.from, from) && isRead(row.to, to) && areInOrder;
  if (!areSound) remark('DATES_LEFT_OUT', `${asDetail(row.from)} – ${asDetail(row.to)}`);

  return {
    kind: 'ENTRY',
    remarks,
    entry: {
      register: 'ECHE',
      name: shorten(shown, limits.name),
      nameLanguage: null,
      legalName: shorten(shown, limits.name),
      names: further.slice(0, limits.names).map((name) => ({ name: shorten(name, limits.name), language: null })),
      type: 'HIGHER_EDUCATION_INSTITUTION',
      country,
      city: shorten(city, limits.city) || null,
      website,
      pic,
      oid,
      erasmusCode,
      rorId: null,
      eche: areSound ? { from, to } : { from: null, to: null },
      domains: [domainOf(website)].filter((domain) => domain !== null),
      relations: [],
    },
  };
}

type PartnerLooks = { readonly type: string | null; readonly countries: readonly string[]; readonly fields: readonly string[] };

/** How many characters of an ISCED-F code name the broad field, by which the directory is narrowed. */
const BROAD = 2;

/** The directory of organisations narrowed to such as are sought; null where anybody will do. */
export function partnerSearchHref({ type, countries, fields }: PartnerLooks): string | null {
  const query = new URLSearchParams();
  for (const country of countries) query.append('country', country);
  if (type !== null) query.append('type', type);
  for (const field of new Set(fields.map((code) => code.slice(0, BROAD)))) query.append('field', field);
  return query.size === 0 ? null : `/organisations?${query.toString()}`;
}

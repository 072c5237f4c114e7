import { stringify } from 'csv-stringify/sync';

/**
 * A table as spreadsheets open it: UTF-8 with its mark, and a text that would be read as a formula begins with an apostrophe.
 * Numbers stay numbers.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return stringify([header, ...rows].map((row) => [...row]), { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

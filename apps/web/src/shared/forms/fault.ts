import type { PageIntl } from '../i18n/intl';

export type FaultParams = Readonly<Record<string, string | number>>;

/** A fault as the text form libraries carry: its code and the figures its wording needs. */
export function writeFault(code: string, params: FaultParams = {}): string {
  return `${code}${JSON.stringify(params)}`;
}

/** Words such a text; `errors.field.X` first, then `errors.X`, and where the code has no words yet a general sentence. */
export function wordFault(intl: PageIntl, text: string): string {
  const start = text.indexOf('{');
  const code = start < 0 ? text : text.slice(0, start);
  const params = start < 0 ? {} : (JSON.parse(text.slice(start)) as FaultParams);
  const id = [`errors.field.${code}`, `errors.${code}`].find((each) => intl.has(each));
  return intl.format(id !== undefined && intl.has(id) ? id : 'errors.field.OTHER', params);
}

/** Thousands apart by one sign, cents after another. */
const GROUPED = /^(\d{1,3}(?:([ .,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,2}))?$/;
const PLAIN = /^\d+(?:[.,]\d{1,2})?$/;

/** Euro cents of an amount as people type it: `450000`, `450 000`, `450.000`, `450,000`, `99,50`, `1 250,50`. Null when it is none. */
export function parseEuros(text: string): number | null {
  const tidy = text.trim().replace(/\s/g, ' ').replace(/ ?(?:€|EUR)$/i, '');
  const [, whole, , cents = ''] = GROUPED.exec(tidy) ?? [];
  if (whole !== undefined) return Number(whole.replace(/[ .,]/g, '')) * 100 + Number(cents.padEnd(2, '0'));
  return PLAIN.test(tidy) ? Math.round(Number(tidy.replace(',', '.')) * 100) : null;
}

/** As a field shows it, without a sign: `450000` or `99.50`. */
export function writeEuros(cents: number): string {
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
}

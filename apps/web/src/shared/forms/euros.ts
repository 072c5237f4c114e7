const GROUPED = /^\d{1,3}(?:[ .,]\d{3})+$/;
const PLAIN = /^\d+(?:[.,]\d{1,2})?$/;

/** Euro cents of an amount as people type it: `450000`, `450 000`, `450.000`, `450,000`, `99,50`. Null when it is none. */
export function parseEuros(text: string): number | null {
  const tidy = text.trim().replace(/\s/g, ' ').replace(/ ?(?:€|EUR)$/i, '');
  if (GROUPED.test(tidy)) return Number(tidy.replace(/[ .,]/g, '')) * 100;
  return PLAIN.test(tidy) ? Math.round(Number(tidy.replace(',', '.')) * 100) : null;
}

/** As a field shows it, without a sign: `450000` or `99.50`. */
export function writeEuros(cents: number): string {
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
}

/** A day of the Gregorian calendar written YYYY-MM-DD. Two of them compare as strings. */
export type IsoDate = string & { readonly __isoDate: true };

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Whether the text is a day that exists, in the form YYYY-MM-DD. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!parts) return false;
  const day = Number(parts[3]);
  return day >= 1 && day <= daysIn(Number(parts[1]), Number(parts[2]));
}

/** The text as a day; throws a RangeError when it is none. For values already checked at the door. */
export function requireIsoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
}

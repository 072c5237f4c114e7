import type { DigestRhythm, IsoDate } from '@trefoil/vocabulary';

/** When digests are made, by the reader's own clock. */
const HOUR = 8;
const DAY_MS = 86_400_000;

/** The day whose digest is due in this zone: today's from eight o'clock on, until then yesterday's; of a week, its Monday. */
export function digestDay(now: Date, timeZone: string, rhythm: DigestRhythm): IsoDate {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' }).formatToParts(now);
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const today = Date.UTC(read('year'), read('month') - 1, read('day'));
  const last = new Date(read('hour') >= HOUR ? today : today - DAY_MS);
  const sinceMonday = rhythm === 'WEEKLY' ? (last.getUTCDay() + 6) % 7 : 0;
  return new Date(last.getTime() - sinceMonday * DAY_MS).toISOString().slice(0, 10) as IsoDate;
}

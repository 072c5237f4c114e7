import { type IsoDate, requireIsoDate } from '@trefoil/vocabulary';
import type { DemoDeadline } from './content';

export const HOUR_MS = 60 * 60 * 1000;
export const DAY_MS = 24 * HOUR_MS;

export const before = (at: Date, milliseconds: number): Date => new Date(at.getTime() - milliseconds);

/** The day so many days after a moment; before it, when negative. */
export const dayAfter = (at: Date, days: number): IsoDate => requireIsoDate(before(at, -days * DAY_MS).toISOString().slice(0, 10));

/** What the clock on the wall of a zone shows, as if it were UTC. */
function wallClock(at: Date, zone: string): Date {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return new Date(Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second));
}

/** The moment a deadline means, its days counted from the day that `loadedAt` is in its zone. */
export function deadlineOf({ inDays, time, zone }: DemoDeadline, loadedAt: Date): Date {
  const today = wallClock(loadedAt, zone);
  const [hour, minute] = time.split(':').map(Number);
  const wanted = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + inDays, hour, minute));
  const offset = (at: Date) => wallClock(at, zone).getTime() - at.getTime();
  // The offset of the day is not yet known where the clocks change near it: what comes first is near enough to ask with.
  return before(wanted, offset(before(wanted, offset(wanted))));
}

import { type IsoDate, requireIsoDate } from '@trefoil/vocabulary';
import { instantAt, wallClock } from '../platform/clock/zoned-time';
import type { DemoDeadline } from './content';

export const HOUR_MS = 60 * 60 * 1000;
export const DAY_MS = 24 * HOUR_MS;

export const before = (at: Date, milliseconds: number): Date => new Date(at.getTime() - milliseconds);

/** The day so many days after a moment; before it, when negative. */
export const dayAfter = (at: Date, days: number): IsoDate => requireIsoDate(before(at, -days * DAY_MS).toISOString().slice(0, 10));

/** The moment a deadline means, its days counted from the day that `loadedAt` is in its zone. */
export function deadlineOf({ inDays, time, zone }: DemoDeadline, loadedAt: Date): Date {
  const today = wallClock(loadedAt, zone);
  const [hour, minute] = time.split(':').map(Number);
  const wanted = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + inDays, hour, minute));
  return instantAt(wanted, zone);
}

/** A day and time of day as a clock on a wall shows them: `2027-03-04`, `17:00`. */
export type WallClock = { readonly date: string; readonly time: string };

/** What the clocks of the zone show at the instant. */
export function wallClockOf(instant: string | number, zone: string): WallClock {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/**
 * The instant at which the clocks of the zone show this. An hour that comes twice in autumn is the first one; one that is
 * skipped in spring is as much later as the clocks were put forward.
 */
export function instantOf({ date, time }: WallClock, zone: string): string {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const offsetAt = (instant: number) => {
    const shown = wallClockOf(instant, zone);
    return Date.parse(`${shown.date}T${shown.time}:00Z`) - instant;
  };
  // no zone changes its clocks twice within two days
  const [before, after] = [offsetAt(asUtc - DAY_MS), offsetAt(asUtc + DAY_MS)];
  const isShownAt = (instant: number) => instant + offsetAt(instant) === asUtc;
  const found = [asUtc - before, asUtc - after].find(isShownAt);
  return new Date(found ?? asUtc - before).toISOString();
}

const DAY_MS = 86_400_000;

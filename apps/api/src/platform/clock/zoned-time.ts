const DAY_MS = 86_400_000;

/** What the clock on the wall of an IANA zone shows at an instant, to the second, as if it were UTC. */
export function wallClock(at: Date, zone: string): Date {
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

/**
 * The instant at which the wall of a zone shows `wanted` (given as if it were UTC). Where the clocks are put forward past it,
 * the instant it would have been had they not been; where they show it twice, the first.
 */
export function instantAt(wanted: Date, zone: string): Date {
  const offset = (at: Date) => wallClock(at, zone).getTime() - Math.floor(at.getTime() / 1000) * 1000;
  const offsets = [-DAY_MS, DAY_MS].map((away) => offset(new Date(wanted.getTime() + away)));
  // The larger offset gives the earlier instant.
  const candidates = [Math.max(...offsets), Math.min(...offsets)].map((ms) => ({ ms, at: new Date(wanted.getTime() - ms) }));
  const shown = candidates.find(({ ms, at }) => offset(at) === ms);
  return shown?.at ?? new Date(wanted.getTime() - offsets[0]!);
}

/** So many days of the calendar later (earlier, when negative), at the same time on the wall of the zone. */
export function addDays(at: Date, days: number, zone: string): Date {
  const wall = wallClock(at, zone);
  const fraction = at.getTime() - Math.floor(at.getTime() / 1000) * 1000;
  return new Date(instantAt(new Date(wall.getTime() + days * DAY_MS), zone).getTime() + fraction);
}

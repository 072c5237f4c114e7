import { dayAfter, deadlineOf } from './demo-times';

const inZone = (at: Date, zone: string) => new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at);

test.each([
  ['2026-11-23T10:00:00Z', 40, '17:00', 'Europe/Brussels', '2027-01-02 17:00', '2027-01-02T16:00:00.000Z'],
  ['2026-11-23T10:00:00Z', 150, '12:00', 'Europe/Helsinki', '2027-04-22 12:00', '2027-04-22T09:00:00.000Z'],
  ['2026-11-23T22:30:00Z', 1, '23:59', 'Europe/Helsinki', '2026-11-25 23:59', '2026-11-25T21:59:00.000Z'],
  ['2026-11-23T10:00:00Z', -20, '16:00', 'Atlantic/Reykjavik', '2026-11-03 16:00', '2026-11-03T16:00:00.000Z'],
  // The night in which summer time begins, an hour after it does.
  ['2027-03-27T10:00:00Z', 1, '04:30', 'Europe/Helsinki', '2027-03-28 04:30', '2027-03-28T01:30:00.000Z'],
  ['2027-10-30T10:00:00Z', 1, '05:00', 'Europe/Helsinki', '2027-10-31 05:00', '2027-10-31T03:00:00.000Z'],
])('loaded at %s, a deadline in %i days at %s in %s is %s there', (loadedAt, inDays, time, zone, there, utc) => {
  const deadline = deadlineOf({ inDays, time, zone }, new Date(loadedAt));
  expect([inZone(deadline, zone), deadline.toISOString()]).toEqual([there, utc]);
});

test('counts days over the end of a month, both ways', () => {
  const at = new Date('2026-11-23T10:00:00Z');
  expect([dayAfter(at, 10), dayAfter(at, 0), dayAfter(at, -30)]).toEqual(['2026-12-03', '2026-11-23', '2026-10-24']);
});

import { addDays, instantAt } from './zoned-time';

test.each([
  ['in winter', '2026-12-01T17:00:00Z', '2026-12-01T16:00:00.000Z'],
  ['in summer', '2026-07-01T17:00:00Z', '2026-07-01T15:00:00.000Z'],
  ['an hour that the clocks leap over', '2026-03-29T02:30:00Z', '2026-03-29T01:30:00.000Z'],
  ['an hour that the clocks show twice', '2026-10-25T02:30:00Z', '2026-10-25T00:30:00.000Z'],
  ['just after they went forward', '2026-03-29T03:00:00Z', '2026-03-29T01:00:00.000Z'],
  ['just after they went back', '2026-10-25T03:00:00Z', '2026-10-25T02:00:00.000Z'],
])('finds the instant the wall of Brussels shows: %s', (_, wall, instant) => {
  expect(instantAt(new Date(wall), 'Europe/Brussels').toISOString()).toBe(instant);
});

test.each([
  ['over the change in spring', '2026-03-20T16:00:00.250Z', 30, '2026-04-19T15:00:00.250Z'],
  ['over the change in autumn', '2026-10-10T15:00:00Z', 30, '2026-11-09T16:00:00.000Z'],
  ['back over the change in autumn', '2026-10-29T16:00:00Z', -10, '2026-10-19T15:00:00.000Z'],
  ['over none', '2026-06-01T15:00:00Z', 30, '2026-07-01T15:00:00.000Z'],
])('days later the wall shows the same time: %s', (_, at, days, later) => {
  expect(addDays(new Date(at), days, 'Europe/Brussels').toISOString()).toBe(later);
});

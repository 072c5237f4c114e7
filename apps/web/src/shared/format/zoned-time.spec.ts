import { instantOf, wallClockOf } from './zoned-time';

test.each([
  ['winter', '2027-03-04', '17:00', 'Europe/Brussels', '2027-03-04T16:00:00.000Z'],
  ['summer', '2027-07-01', '17:00', 'Europe/Brussels', '2027-07-01T15:00:00.000Z'],
  ['the evening before the clocks go forward', '2027-03-27', '23:30', 'Europe/Brussels', '2027-03-27T22:30:00.000Z'],
  ['the day they go forward', '2027-03-28', '17:00', 'Europe/Brussels', '2027-03-28T15:00:00.000Z'],
  ['the day they go back', '2027-10-31', '17:00', 'Europe/Helsinki', '2027-10-31T15:00:00.000Z'],
  ['midnight', '2027-01-01', '00:00', 'Europe/Helsinki', '2026-12-31T22:00:00.000Z'],
  ['west of Greenwich', '2027-07-01', '12:00', 'Atlantic/Azores', '2027-07-01T12:00:00.000Z'],
])('reads a clock and shows it again: %s', (_when, date, time, zone, instant) => {
  expect(instantOf({ date, time }, zone)).toBe(instant);
  expect(wallClockOf(instant, zone)).toEqual({ date, time });
});

test('takes an hour that is skipped as the one after it', () => {
  expect(instantOf({ date: '2027-03-28', time: '02:30' }, 'Europe/Brussels')).toBe('2027-03-28T01:30:00.000Z');
});

test('takes an hour that comes twice as the first', () => {
  expect(instantOf({ date: '2027-10-31', time: '02:30' }, 'Europe/Brussels')).toBe('2027-10-31T00:30:00.000Z');
});

import { isLate } from './late-mode';

const idea = (deadline: string | null, deadlineZone: string | null = 'Europe/Brussels') => ({ deadline: deadline === null ? null : new Date(deadline), deadlineZone });

test.each([
  ['17:00 Brussels in winter, the moment before', '2027-02-25T16:00:00Z', '2027-02-15T15:59:59.999Z', false],
  ['17:00 Brussels in winter, from then on', '2027-02-25T16:00:00Z', '2027-02-15T16:00:00Z', true],
  ['over the clocks going forward, an hour later by UTC', '2027-04-01T15:00:00Z', '2027-03-22T15:59:59Z', false],
  ['over the clocks going forward, at 17:00 Brussels', '2027-04-01T15:00:00Z', '2027-03-22T16:00:00Z', true],
  ['over the clocks going back, at 17:00 Brussels', '2026-10-29T16:00:00Z', '2026-10-19T15:00:00Z', true],
  ['over the clocks going back, the moment before', '2026-10-29T16:00:00Z', '2026-10-19T14:59:59Z', false],
  ['the last moment before the deadline', '2027-02-25T16:00:00Z', '2027-02-25T15:59:59.999Z', true],
  ['the deadline itself', '2027-02-25T16:00:00Z', '2027-02-25T16:00:00Z', false],
])('seeks replacements only: %s', (_, deadline, now, late) => {
  expect(isLate(idea(deadline), new Date(now))).toBe(late);
});

test('is never late without a deadline', () => {
  expect(isLate(idea(null, null), new Date('2027-02-25T16:00:00Z'))).toBe(false);
});

test('counts the days where the deadline was written', () => {
  const [deadline, now] = ['2026-10-29T15:00:00Z', new Date('2026-10-19T14:30:00Z')];
  expect([isLate(idea(deadline, 'Europe/Helsinki'), now), isLate(idea(deadline, 'UTC'), now)]).toEqual([true, false]);
});

import fc from 'fast-check';
import { Scores } from './scores';

test('gives the highest first, equal ones by slot, whatever the order they came in', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 20 })), { maxLength: 400 }), fc.integer({ min: 1, max: 60 }), (added, most) => {
    const scores = new Scores(301);
    const sums = new Map<number, number>();
    for (const [slot, amount] of added) {
      scores.add(slot, amount);
      sums.set(slot, (sums.get(slot) ?? 0) + amount);
    }
    const expected = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most).map(([slot]) => slot);
    expect([...scores.top(most)]).toEqual(expected);
    expect(scores.max()).toBe(Math.max(0, ...sums.values()));
  }));
});

test('is empty again after a reset, and has room for more', () => {
  const scores = new Scores(2);
  scores.add(1, 5);
  scores.reset(2);
  expect(scores.get(1)).toBe(0);
  scores.reset(100);
  scores.add(99, 1);
  expect([...scores.top(5)]).toEqual([99]);
});

test('what is cleared is not among the highest', () => {
  const scores = new Scores(3);
  scores.add(0, 2);
  scores.add(1, 1);
  scores.clear(0);
  expect([...scores.top(2)]).toEqual([1]);
});

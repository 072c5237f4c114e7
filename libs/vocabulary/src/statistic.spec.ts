import { parseStatisticSegment, STATISTIC_NAMES, toStatisticSegment } from './statistic';

test.each(STATISTIC_NAMES)('%s is found again by its part of an address', (name) => {
  expect(toStatisticSegment(name)).toMatch(/^[a-z-]+$/);
  expect(parseStatisticSegment(toStatisticSegment(name))).toBe(name);
});

test('nothing else is a statistic', () => {
  expect(parseStatisticSegment('ORGANISATIONS_BY_COUNTRY')).toBeNull();
  expect(parseStatisticSegment('')).toBeNull();
});

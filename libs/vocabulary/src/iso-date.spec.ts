import { isIsoDate, requireIsoDate } from './iso-date';

test.each(['2014-01-01', '2024-02-29', '2000-02-29', '2027-12-31'])('takes %s', (text) => {
  expect(isIsoDate(text)).toBe(true);
  expect(requireIsoDate(text)).toBe(text);
});

test.each(['2023-02-29', '1900-02-29', '2024-04-31', '2024-13-01', '2024-00-10', '2024-01-00', '24-01-01', '2024-1-1', '2024-01-01T00:00', ''])('refuses %j', (text) => {
  expect(isIsoDate(text)).toBe(false);
  expect(() => requireIsoDate(text)).toThrow(RangeError);
});

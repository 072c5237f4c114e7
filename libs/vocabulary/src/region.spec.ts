import { COUNTRY_CODES } from './country';
import { REGIONS, regionOf } from './region';

test('places each country in one region', () => {
  expect(['FI', 'NL', 'CY', 'PL', 'US'].map((country) => regionOf(country as (typeof COUNTRY_CODES)[number]))).toEqual(REGIONS);
  const counts = REGIONS.map((region) => COUNTRY_CODES.filter((country) => regionOf(country) === region).length);
  expect(counts).toEqual([16, 9, 19, 10, COUNTRY_CODES.length - 54]);
});

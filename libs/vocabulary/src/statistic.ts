/** What is counted for the public. */
export const STATISTIC_NAMES = [
  'ORGANISATIONS_BY_COUNTRY',
  'ORGANISATIONS_BY_TYPE',
  'OPEN_IDEAS_BY_COUNTRY',
  'OPEN_IDEAS_BY_ACTIVITY',
  'OPEN_IDEAS_BY_DEADLINE',
] as const;

export type StatisticName = (typeof STATISTIC_NAMES)[number];

/** How a statistic stands in addresses: `organisations-by-country`. */
export const toStatisticSegment = (name: StatisticName): string => name.toLowerCase().replaceAll('_', '-');

export function parseStatisticSegment(segment: string): StatisticName | null {
  return STATISTIC_NAMES.find((name) => toStatisticSegment(name) === segment) ?? null;
}

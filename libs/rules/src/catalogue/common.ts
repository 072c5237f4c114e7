import type { Counting, RuleSource } from '../rule';

export const EUR = 100;

/** Full partners of any type in programme countries: who counts towards most minimums. */
export const PROGRAMME_PARTNERS: Counting = { type: null, from: 'PROGRAMME_COUNTRIES' };

/** A row of the founding document. */
export function seed(row: string): RuleSource {
  return { url: 'seed', clause: row };
}

/** The charter is asked of every institution in a programme country, whatever the call of 2021 to 2027. */
export const ECHE_2021: RuleSource = { url: 'https://fundingprogrammesportal.gov.cy/en/call/erasmus-charter-for-higher-education', clause: 'eche-prerequisite' };

/** The product's own advice: the deadline is the coordinator's. */
export const DEADLINE_RULE = {
  id: 'DEADLINE',
  kind: 'DEADLINE',
  weight: 'ADVISED',
  confidence: 'CONFIRMED',
  source: { url: 'product', clause: 'deadline' },
} as const;

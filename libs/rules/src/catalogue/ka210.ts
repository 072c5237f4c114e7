import type { Rule, RuleSource } from '../rule';
import { DEADLINE_RULE, EUR, PROGRAMME_PARTNERS } from './common';

function greekAgency(clause: string): RuleSource {
  return { url: 'https://www.iky.gr/en/?p=46997', clause };
}

/** Small-scale partnerships. They take no projects in higher education. */
export function ka210Rules(): readonly Rule[] {
  return [
    {
      id: 'LEAST_ORGANISATIONS',
      kind: 'LEAST_ORGANISATIONS',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: greekAgency('consortium-composition'),
      least: 2,
      counting: PROGRAMME_PARTNERS,
    },
    {
      id: 'LEAST_COUNTRIES',
      kind: 'LEAST_COUNTRIES',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: greekAgency('consortium-composition'),
      least: 2,
      counting: PROGRAMME_PARTNERS,
    },
    { id: 'COORDINATOR_COUNTRY', kind: 'COORDINATOR_COUNTRY', weight: 'REQUIRED', confidence: 'CONFIRMED', source: greekAgency('eligible-countries') },
    { id: 'PROGRAMME_COUNTRIES_ONLY', kind: 'PROGRAMME_COUNTRIES_ONLY', weight: 'REQUIRED', confidence: 'CONFIRMED', source: greekAgency('eligible-countries') },
    {
      id: 'DURATION',
      kind: 'DURATION_RANGE',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: greekAgency('duration'),
      min: 6,
      max: 24,
      offered: [6, 12, 24],
    },
    { id: 'LUMP_SUM', kind: 'LUMP_SUM', weight: 'REQUIRED', confidence: 'CONFIRMED', source: greekAgency('lump-sums'), sums: [30_000 * EUR, 60_000 * EUR] },
    { id: 'SECTOR', kind: 'NOT_FOR_HIGHER_EDUCATION', weight: 'ADVISED', confidence: 'CONFIRMED', source: greekAgency('fields') },
    DEADLINE_RULE,
  ];
}

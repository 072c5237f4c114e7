import type { Confidence } from '../verdict';
import type { Rule } from '../rule';
import { DEADLINE_RULE, ECHE_2021, EUR } from './common';

const CYPRUS = 'https://fundingprogrammesportal.gov.cy/en/call/capacity-building-in-the-field-of-higher-education-strand';
const CYPRUS_2025 = 'https://www.fundingprogrammesportal.gov.cy/en/call/capacity-building-in-higher-education-en-2025';
const EURO_ACCESS_2026 = 'https://www.euro-access.eu/en/calls/2496/Cross-Regional';

type Strand = { readonly minEuros: number; readonly maxEuros: number; readonly options: readonly number[]; readonly amountsReadFor: readonly number[] };

const STRANDS = {
  1: { minEuros: 200_000, maxEuros: 400_000, options: [24, 36], amountsReadFor: [2024, 2026] },
  2: { minEuros: 400_000, maxEuros: 800_000, options: [24, 36], amountsReadFor: [2026] },
  3: { minEuros: 600_000, maxEuros: 1_000_000, options: [36, 48], amountsReadFor: [2026] },
} as const satisfies Record<number, Strand>;

/** Capacity building in higher education. Amounts and durations only: who must take part was not read, so no minimum is stated. */
export function cbheRules(strand: keyof typeof STRANDS, callYear: number): readonly Rule[] {
  const { minEuros, maxEuros, options, amountsReadFor }: Strand = STRANDS[strand];
  const amountsRead = amountsReadFor.includes(callYear);
  const durationRead: Confidence = callYear === 2025 ? 'CONFIRMED' : 'UNVERIFIED';
  return [
    {
      // Projects "should normally last" so long: advice in the call itself.
      id: 'DURATION',
      kind: 'DURATION_OPTIONS',
      weight: 'ADVISED',
      confidence: durationRead,
      source: { url: CYPRUS_2025, clause: 'duration' },
      options,
    },
    {
      id: 'GRANT_RANGE',
      kind: 'GRANT_RANGE',
      weight: amountsRead ? 'REQUIRED' : 'ADVISED',
      confidence: amountsRead ? 'CONFIRMED' : 'UNVERIFIED',
      source: { url: callYear === 2024 ? CYPRUS : EURO_ACCESS_2026, clause: 'grant-per-project' },
      minCents: minEuros * EUR,
      maxCents: maxEuros * EUR,
    },
    { id: 'ECHE', kind: 'ECHE', weight: 'REQUIRED', confidence: 'CONFIRMED', source: ECHE_2021 },
    DEADLINE_RULE,
  ];
}

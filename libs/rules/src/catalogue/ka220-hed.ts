import type { Rule } from '../rule';
import { DEADLINE_RULE, ECHE_2021, EUR, PROGRAMME_PARTNERS } from './common';

const CYPRUS = 'https://fundingprogrammesportal.gov.cy/en/call/cooperation-partnerships-en-2025';
const GEORGIA = 'https://erasmusplus.org.ge/en/partnerships';

function grantRules(callYear: number): readonly Rule[] {
  // The call of 2021 had budget items under a range remembered but not read; lump sums came with 2022.
  if (callYear === 2021) {
    return [
      {
        id: 'GRANT_RANGE',
        kind: 'GRANT_RANGE',
        weight: 'ADVISED',
        confidence: 'UNVERIFIED',
        source: { url: 'https://wikis.ec.europa.eu/pages/viewpage.action?pageId=50105987', clause: 'budget-items-2021' },
        minCents: 100_000 * EUR,
        maxCents: 400_000 * EUR,
      },
    ];
  }
  return [
    {
      id: 'LUMP_SUM',
      kind: 'LUMP_SUM',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: { url: CYPRUS, clause: 'lump-sums' },
      sums: [120_000 * EUR, 250_000 * EUR, 400_000 * EUR],
    },
  ];
}

function excludedCountries(callYear: number): readonly Rule[] {
  // Read for other actions, remembered for this one, and for no call before 2022.
  if (callYear < 2022) return [];
  return [
    {
      id: 'EXCLUDED_COUNTRIES',
      kind: 'EXCLUDED_COUNTRIES',
      weight: 'ADVISED',
      confidence: 'UNVERIFIED',
      source: { url: CYPRUS, clause: 'countries-excluded' },
      countries: ['BY', 'RU'],
    },
  ];
}

/** Cooperation partnerships in higher education, successor of the strategic partnership from 2021. */
export function ka220HedRules(callYear: number): readonly Rule[] {
  return [
    {
      id: 'LEAST_ORGANISATIONS',
      kind: 'LEAST_ORGANISATIONS',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: { url: CYPRUS, clause: 'consortium-composition' },
      least: 3,
      counting: PROGRAMME_PARTNERS,
    },
    {
      id: 'LEAST_COUNTRIES',
      kind: 'LEAST_COUNTRIES',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: { url: CYPRUS, clause: 'consortium-composition' },
      least: 3,
      counting: PROGRAMME_PARTNERS,
    },
    { id: 'COORDINATOR_COUNTRY', kind: 'COORDINATOR_COUNTRY', weight: 'REQUIRED', confidence: 'CONFIRMED', source: { url: GEORGIA, clause: 'applicant' } },
    { id: 'ADDED_VALUE', kind: 'ADDED_VALUE', weight: 'REQUIRED', confidence: 'CONFIRMED', source: { url: GEORGIA, clause: 'essential-added-value' } },
    ...excludedCountries(callYear),
    {
      id: 'DURATION',
      kind: 'DURATION_RANGE',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: { url: CYPRUS, clause: 'duration' },
      min: 12,
      max: 36,
      offered: [12, 24, 36],
    },
    ...grantRules(callYear),
    { id: 'ECHE', kind: 'ECHE', weight: 'REQUIRED', confidence: 'CONFIRMED', source: ECHE_2021 },
    {
      id: 'HIGHER_EDUCATION_LINK',
      kind: 'HIGHER_EDUCATION_LINK',
      weight: 'ADVISED',
      confidence: 'UNVERIFIED',
      source: { url: CYPRUS, clause: 'priorities' },
    },
    DEADLINE_RULE,
  ];
}

import type { Rule } from '../rule';
import { DEADLINE_RULE, EUR, PROGRAMME_PARTNERS, seed } from './common';

const ECEN = 'https://ec.cuni.cz/ECEN-71.html';

/** KA203, the founding document's action. Erasmus+ called for it from 2014 to 2020; its rules were the same throughout. */
export function strategicPartnershipRules(): readonly Rule[] {
  return [
    { id: 'LEAST_ORGANISATIONS', kind: 'LEAST_ORGANISATIONS', weight: 'REQUIRED', confidence: 'CONFIRMED', source: seed('S2'), least: 3, counting: PROGRAMME_PARTNERS },
    { id: 'LEAST_COUNTRIES', kind: 'LEAST_COUNTRIES', weight: 'REQUIRED', confidence: 'CONFIRMED', source: seed('S2'), least: 3, counting: PROGRAMME_PARTNERS },
    {
      id: 'COORDINATOR_COUNTRY',
      kind: 'COORDINATOR_COUNTRY',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: { url: 'https://www.uarctic.org', clause: 'ka2-partner-countries-2015' },
    },
    { id: 'ADDED_VALUE', kind: 'ADDED_VALUE', weight: 'REQUIRED', confidence: 'CONFIRMED', source: seed('S3') },
    { id: 'DURATION', kind: 'DURATION_RANGE', weight: 'REQUIRED', confidence: 'CONFIRMED', source: seed('S9'), min: 24, max: 36, offered: [24, 36] },
    {
      id: 'GRANT_PER_MONTH',
      kind: 'GRANT_PER_MONTH',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: { url: 'https://www.erasmusplus.sk', clause: 'faq-ka2' },
      cents: 12_500 * EUR,
    },
    { id: 'GRANT_PER_YEAR', kind: 'GRANT_PER_YEAR', weight: 'REQUIRED', confidence: 'CONFIRMED', source: seed('S9'), cents: 150_000 * EUR },
    { id: 'GRANT_TOTAL', kind: 'GRANT_TOTAL', weight: 'REQUIRED', confidence: 'CONFIRMED', source: seed('S9'), cents: 450_000 * EUR },
    { id: 'ECHE', kind: 'ECHE', weight: 'REQUIRED', confidence: 'CONFIRMED', source: { url: ECEN, clause: 'eche' } },
    { id: 'HIGHER_EDUCATION_LINK', kind: 'HIGHER_EDUCATION_LINK', weight: 'ADVISED', confidence: 'CONFIRMED', source: seed('S6') },
    { id: 'AGENDA_LINK', kind: 'AGENDA_LINK', weight: 'ADVISED', confidence: 'CONFIRMED', source: seed('S7') },
    { id: 'STRATEGY_LINK', kind: 'STRATEGY_LINK', weight: 'ADVISED', confidence: 'CONFIRMED', source: seed('S7') },
    { id: 'AIMS', kind: 'AIMS', weight: 'ADVISED', confidence: 'CONFIRMED', source: seed('S8') },
    { id: 'ACTIVITIES', kind: 'ACTIVITIES', weight: 'ADVISED', confidence: 'CONFIRMED', source: seed('S10') },
    DEADLINE_RULE,
  ];
}

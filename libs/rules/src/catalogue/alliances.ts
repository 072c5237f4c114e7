import type { Rule } from '../rule';
import { DEADLINE_RULE, ECHE_2021, EUR, PROGRAMME_PARTNERS } from './common';

const NET_FOR_INCLUSION = 'https://europeannetforinclusion.org/opportunities/european-calls/alliances-innovation-erasmus-programme';
const CYPRUS = 'https://fundingprogrammesportal.gov.cy/en/call/alliances-for-education-and-enterprises';
const PACT_FOR_SKILLS = 'https://pact-for-skills.ec.europa.eu/stakeholders-and-business/funding-opportunities/alliances-education-and-enterprises-0_en';

/** Alliances for Education and Enterprises (lot 1). */
export function alliancesLot1Rules(): readonly Rule[] {
  return [
    {
      // Remembered, not read: eight full partners.
      id: 'LEAST_ORGANISATIONS',
      kind: 'LEAST_ORGANISATIONS',
      weight: 'ADVISED',
      confidence: 'UNVERIFIED',
      source: { url: NET_FOR_INCLUSION, clause: 'consortium-composition' },
      least: 8,
      counting: PROGRAMME_PARTNERS,
    },
    {
      id: 'LEAST_COUNTRIES',
      kind: 'LEAST_COUNTRIES',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: { url: NET_FOR_INCLUSION, clause: 'consortium-composition' },
      least: 4,
      counting: PROGRAMME_PARTNERS,
    },
    {
      id: 'COORDINATOR_COUNTRY',
      kind: 'COORDINATOR_COUNTRY',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: { url: NET_FOR_INCLUSION, clause: 'who-can-apply' },
    },
    {
      id: 'EXCLUDED_COUNTRIES',
      kind: 'EXCLUDED_COUNTRIES',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: { url: 'https://grantoffice.athenauni.eu/2023/11/17/erasmus-alliances-for-innovation', clause: 'terms-of-engagement' },
      countries: ['BY', 'RU'],
    },
    {
      id: 'HEI_INCLUDED',
      kind: 'MEMBERS_OF_TYPE',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: { url: CYPRUS, clause: 'consortium-composition' },
      least: 1,
      type: 'HIGHER_EDUCATION_INSTITUTION',
      typeDecides: true,
    },
    {
      id: 'VET_PROVIDER_INCLUDED',
      kind: 'MEMBERS_OF_TYPE',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: { url: CYPRUS, clause: 'consortium-composition' },
      least: 1,
      type: 'OTHER_EDUCATION_PROVIDER',
      typeDecides: false,
    },
    {
      id: 'DURATION',
      kind: 'DURATION_OPTIONS',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: { url: 'https://erasmusplus.rs/higher-education/alliances-for-education-and-enterprises/', clause: 'duration' },
      options: [24, 36],
    },
    {
      id: 'GRANT_BY_DURATION',
      kind: 'GRANT_BY_DURATION',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: { url: PACT_FOR_SKILLS, clause: 'size-of-funding' },
      ceilings: [
        { months: 24, cents: 1_000_000 * EUR },
        { months: 36, cents: 1_500_000 * EUR },
      ],
    },
    { id: 'ECHE', kind: 'ECHE', weight: 'REQUIRED', confidence: 'CONFIRMED', source: ECHE_2021 },
    DEADLINE_RULE,
  ];
}

import type { Rule, RuleSource } from '../rule';
import { DEADLINE_RULE, ECHE_2021, EUR } from './common';

function commission(clause: string): RuleSource {
  return {
    url: 'https://erasmus-plus.ec.europa.eu/opportunities/organisations/cooperation-among-organisations-and-institutions/erasmus-mundus-joint-masters',
    clause,
  };
}

/** Erasmus Mundus Joint Masters: institutions only, from anywhere, with two programme countries among them. */
export function emjmRules(): readonly Rule[] {
  return [
    {
      id: 'LEAST_HEIS',
      kind: 'LEAST_ORGANISATIONS',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: commission('partnership'),
      least: 3,
      counting: { type: 'HIGHER_EDUCATION_INSTITUTION', from: 'ALL_COUNTRIES' },
    },
    {
      id: 'LEAST_HEI_COUNTRIES',
      kind: 'LEAST_COUNTRIES',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: commission('partnership'),
      least: 3,
      counting: { type: 'HIGHER_EDUCATION_INSTITUTION', from: 'ALL_COUNTRIES' },
    },
    {
      id: 'LEAST_HEI_PROGRAMME_COUNTRIES',
      kind: 'LEAST_COUNTRIES',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: commission('partnership'),
      least: 2,
      counting: { type: 'HIGHER_EDUCATION_INSTITUTION', from: 'PROGRAMME_COUNTRIES' },
    },
    {
      id: 'DURATION',
      kind: 'DURATION_OPTIONS',
      weight: 'REQUIRED',
      confidence: 'CONFIRMED',
      source: { url: 'https://fundingprogrammesportal.gov.cy/en/call/erasmus-mundus-joint-masters-4', clause: 'grant-agreement' },
      options: [74],
    },
    { id: 'GRANT_TOTAL', kind: 'GRANT_TOTAL', weight: 'REQUIRED', confidence: 'CONFIRMED', source: commission('grant-per-project'), cents: 5_000_000 * EUR },
    { id: 'ECHE', kind: 'ECHE', weight: 'REQUIRED', confidence: 'CONFIRMED', source: ECHE_2021 },
    DEADLINE_RULE,
  ];
}

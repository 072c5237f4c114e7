import type { RuleSet, RuleSource } from '../rule';
import { EUR } from './common';

/** Budget lines of KA203 whose values were read. Others (meetings by distance, outputs by country group) were not, and are left out. */
export const UNIT_COST_CODES = ['MANAGEMENT_COORDINATOR', 'MANAGEMENT_PARTNER', 'MULTIPLIER_EVENT_LOCAL', 'MULTIPLIER_EVENT_INTERNATIONAL'] as const;
export type UnitCostCode = (typeof UNIT_COST_CODES)[number];

export type UnitCost = {
  readonly code: UnitCostCode;
  readonly cents: number;
  readonly per: 'ORGANISATION_AND_MONTH' | 'PARTICIPANT';
  readonly source: RuleSource;
};

/** Organisations for which management is paid, the coordinator among them. */
export const MANAGED_ORGANISATIONS_MAX = 10;

const SIGNTEACH = 'https://www.signteach.eu';

const KA203_UNIT_COSTS: readonly UnitCost[] = [
  { code: 'MANAGEMENT_COORDINATOR', cents: 500 * EUR, per: 'ORGANISATION_AND_MONTH', source: { url: SIGNTEACH, clause: 'project-management' } },
  { code: 'MANAGEMENT_PARTNER', cents: 250 * EUR, per: 'ORGANISATION_AND_MONTH', source: { url: SIGNTEACH, clause: 'project-management' } },
  { code: 'MULTIPLIER_EVENT_LOCAL', cents: 100 * EUR, per: 'PARTICIPANT', source: { url: SIGNTEACH, clause: 'multiplier-events' } },
  { code: 'MULTIPLIER_EVENT_INTERNATIONAL', cents: 200 * EUR, per: 'PARTICIPANT', source: { url: SIGNTEACH, clause: 'multiplier-events' } },
];

/** The confirmed unit costs of a call: those of KA203, none for the others. */
export function unitCostsOf(rules: RuleSet): readonly UnitCost[] {
  return rules.action === 'STRATEGIC_PARTNERSHIP' ? KA203_UNIT_COSTS : [];
}

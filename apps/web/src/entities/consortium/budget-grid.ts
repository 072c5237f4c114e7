import type { RuleSet } from '@trefoil/rules';
import { LIMITS } from '@trefoil/vocabulary';
import type { BudgetPlanFragment } from './budget-plan.graphql';
import type { ConsortiumSeatFragment } from './consortium-seat.graphql';

const MONTHS_PER_YEAR = 12;
export const MOST_YEARS = Math.ceil(LIMITS.budget.months / MONTHS_PER_YEAR);

/** An organisation that may get a share of the grant. */
export type Holder = { readonly id: string; readonly name: string };

/** Everybody with a seat that is planned, offered or taken, but for associated partners, who take part without a share. */
export function holdersOf(seats: readonly ConsortiumSeatFragment[]): readonly Holder[] {
  return seats
    .filter(({ role, status }) => role !== 'ASSOCIATED_PARTNER' && (status === 'PLANNED' || status === 'INVITED' || status === 'ACCEPTED'))
    .map(({ organisation: { id, name } }) => ({ id, name }));
}

/** Months of each project year: twelve, and what is left for the last. */
export function yearsOf(months: number): readonly number[] {
  return Array.from({ length: Math.ceil(months / MONTHS_PER_YEAR) }, (_, index) => Math.min(MONTHS_PER_YEAR, months - index * MONTHS_PER_YEAR));
}

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, cents) => sum + cents, 0);

/** Cents by year of an organisation in a plan. */
export function rowOf(plan: Pick<BudgetPlanFragment, 'shares' | 'months'>, organisationId: string): readonly number[] {
  return yearsOf(plan.months).map((_, index) => sumOf(plan.shares.filter((share) => share.organisationId === organisationId && share.year === index + 1).map(({ cents }) => cents)));
}

/** Durations the action takes, and those chosen before, rising. */
export function durationsOf(rules: RuleSet, ...chosen: readonly (number | null | undefined)[]): readonly number[] {
  const allowed = rules.rules.flatMap((rule) => {
    if (rule.kind === 'DURATION_RANGE') return Array.from({ length: rule.max - rule.min + 1 }, (_, index) => rule.min + index);
    return rule.kind === 'DURATION_OPTIONS' ? [...rule.options] : [];
  });
  return [...new Set([...allowed, ...chosen.filter((months) => typeof months === 'number')])].sort((a, b) => a - b);
}

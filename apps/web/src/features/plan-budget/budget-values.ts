import { type BudgetPartner, planBudget, type RuleSet } from '@trefoil/rules';
import { type Holder, MOST_YEARS, rowOf } from '../../entities/consortium/budget-grid';
import type { BudgetPlanFragment } from '../../entities/consortium/budget-plan.graphql';
import { parseEuros, writeEuros } from '../../shared/forms/euros';

/** What stands in the form. Shares by `cellOf`, as typed; an empty one is nothing. */
export type BudgetValues = { months: string; total: string; shares: Record<string, string> };

/** A name without dots and not a number, so that the form takes it for one key. */
export const cellOf = (organisationId: string, year: number): string => `o${organisationId}y${year}`;

export function centsOf(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? 0 : (parseEuros(text) ?? 0);
}

function write(rows: readonly { readonly id: string; readonly cents: readonly number[] }[], holders: readonly Holder[]): Record<string, string> {
  const shares = Object.fromEntries(holders.flatMap(({ id }) => Array.from({ length: MOST_YEARS }, (_, index) => [cellOf(id, index + 1), ''])));
  for (const { id, cents } of rows) cents.forEach((amount, index) => { if (amount > 0) shares[cellOf(id, index + 1)] = writeEuros(amount); });
  return shares;
}

export function toValues(plan: BudgetPlanFragment | null, holders: readonly Holder[], months: number, totalCents: number | null): BudgetValues {
  if (!plan) return { months: String(months), total: totalCents === null ? '' : writeEuros(totalCents), shares: write([], holders) };
  const rows = holders.map(({ id }) => ({ id, cents: rowOf(plan, id) }));
  return { months: String(plan.months), total: writeEuros(plan.totalCents), shares: write(rows, holders) };
}

const MOST_WEIGHT = 100_000;

/** A partner's weight as typed, 1 where nothing is; null for what is no whole number from 0 to a hundred thousand. */
export function weightOf(text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return 1;
  const weight = Number(text);
  return Number.isInteger(weight) && weight >= 0 && weight <= MOST_WEIGHT ? weight : null;
}

/** A sum spread evenly over the months and by weight over the partners; the shares add up to it exactly. */
export function spread(rules: RuleSet, partners: readonly BudgetPartner[], holders: readonly Holder[], months: number, totalCents: number): Record<string, string> {
  const plan = planBudget({ months, askedCents: totalCents, partners }, rules);
  return write((plan?.shares ?? []).map(({ organisationId, byYear }) => ({ id: organisationId, cents: byYear })), holders);
}

export type PlannedShare = { readonly organisationId: string; readonly year: number; readonly cents: number };

/** The shares as they are sent: of the years there are, and only what is more than nothing. */
export function toShares(shares: BudgetValues['shares'], holders: readonly Holder[], years: number): readonly PlannedShare[] {
  return holders.flatMap(({ id }) => Array.from({ length: years }, (_, index) => ({ organisationId: id, year: index + 1, cents: centsOf(shares[cellOf(id, index + 1)]) }))).filter(({ cents }) => cents > 0);
}

import { callYearsOf, findRuleSet, largestGrant, lumpSumsOf, offeredDurations, type RuleSet } from '@trefoil/rules';
import { type ActionCode, LIMITS } from '@trefoil/vocabulary';

const LONGEST = LIMITS.budget.months;

/** The call the year is in, or the nearest one the action has rules for. */
export function nearestCallYear(action: ActionCode, year: number): number {
  const years = callYearsOf(action);
  return years.includes(year) ? year : years.reduce((best, each) => (Math.abs(each - year) < Math.abs(best - year) ? each : best), years[0] ?? year);
}

/** Durations to choose from: those the action offers first, then whatever else it allows, and the one chosen before. */
export function durationsOf(rules: RuleSet | null, chosen: number | null): { readonly offered: readonly number[]; readonly others: readonly number[] } {
  const offered = rules ? offeredDurations(rules) : [];
  const range = rules?.rules.find((rule) => rule.kind === 'DURATION_RANGE');
  const closed = rules?.rules.some((rule) => rule.kind === 'DURATION_OPTIONS') ?? false;
  const [min, max] = range?.kind === 'DURATION_RANGE' ? [range.min, range.max] : [1, LONGEST];
  const allowed = closed ? [] : Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const others = new Set(chosen === null ? allowed : [...allowed, chosen]);
  return { offered, others: [...others].filter((months) => !offered.includes(months)).sort((a, b) => a - b) };
}

export type GrantCeiling = { readonly lumpSums: readonly number[]; readonly largestCents: number | null };

/** What can be asked for in a call: the lump sums, or the most for so many months. */
export function grantCeiling(action: ActionCode, callYear: number, months: number | null): GrantCeiling {
  const rules = findRuleSet(action, callYear);
  if (!rules) return { lumpSums: [], largestCents: null };
  return { lumpSums: lumpSumsOf(rules), largestCents: largestGrant(rules, months ?? offeredDurations(rules).at(-1) ?? 36) };
}

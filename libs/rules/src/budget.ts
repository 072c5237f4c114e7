import type { OrganisationId } from '@trefoil/vocabulary';
import { MANAGED_ORGANISATIONS_MAX, unitCostsOf } from './catalogue/unit-costs';
import { ceilingForDuration, ceilingOverDuration, MONTHS_PER_YEAR } from './kinds/duration-and-grant';
import type { RuleId, RuleSet } from './rule';
import type { Confidence } from './verdict';

export { MANAGED_ORGANISATIONS_MAX, unitCostsOf };

/** One ceiling over a given duration. Amounts are whole euro cents everywhere here. */
export type Ceiling = { readonly rule: RuleId; readonly confidence: Confidence; readonly cents: number };

export type CeilingLeft = Ceiling & { /** Negative by as much as the plan is over. */ readonly leftCents: number };

export type BudgetPartner = {
  readonly organisationId: OrganisationId;
  /** Its part in the work, a whole number from 0: person-days, or just 1 for each. */
  readonly weight: number;
};

export type BudgetYear = {
  /** 1 for the first twelve months. */
  readonly year: number;
  readonly months: number;
  readonly cents: number;
  /** The ceiling of this year alone, in proportion for a part of a year; null where the programme sets none by month or year. */
  readonly ceilingCents: number | null;
};

export type BudgetShare = {
  readonly organisationId: OrganisationId;
  readonly cents: number;
  /** One amount for each year of the plan; they add up to `cents`, and each year's to the year. */
  readonly byYear: readonly number[];
};

export type BudgetPlan = {
  readonly months: number;
  readonly totalCents: number;
  readonly ceilings: readonly CeilingLeft[];
  /** What the tightest confirmed ceiling leaves; null where there is none. */
  readonly leftCents: number | null;
  /** The programme's lump sums, rising; empty where it has none. */
  readonly lumpSums: readonly number[];
  readonly years: readonly BudgetYear[];
  readonly shares: readonly BudgetShare[];
};

/** Durations the action offers first, rising; empty where it has no rule on duration. */
export function offeredDurations(rules: RuleSet): readonly number[] {
  for (const rule of rules.rules) {
    if (rule.kind === 'DURATION_RANGE') return rule.offered;
    if (rule.kind === 'DURATION_OPTIONS') return rule.options;
  }
  return [];
}

/** The programme's lump sums, rising; empty where it has none. */
export function lumpSumsOf(rules: RuleSet): readonly number[] {
  for (const rule of rules.rules) if (rule.kind === 'LUMP_SUM') return rule.sums;
  return [];
}

/** Every ceiling on the grant of a project that lasts so many months, in the order of the rules. */
export function grantCeilings(rules: RuleSet, months: number): readonly Ceiling[] {
  const ceilings: Ceiling[] = [];
  const add = (rule: RuleSet['rules'][number], cents: number | undefined): void => {
    if (cents !== undefined) ceilings.push({ rule: rule.id, confidence: rule.confidence, cents });
  };
  for (const rule of rules.rules) {
    if (rule.kind === 'GRANT_PER_MONTH' || rule.kind === 'GRANT_PER_YEAR') add(rule, ceilingOverDuration(rule, months));
    else if (rule.kind === 'GRANT_TOTAL') add(rule, rule.cents);
    else if (rule.kind === 'GRANT_BY_DURATION') add(rule, ceilingForDuration(rule, months));
    else if (rule.kind === 'GRANT_RANGE') add(rule, rule.maxCents);
    else if (rule.kind === 'LUMP_SUM') add(rule, rule.sums.at(-1));
  }
  return ceilings;
}

/** The most a project of that length can ask for: its tightest confirmed ceiling; null where none is confirmed. */
export function largestGrant(rules: RuleSet, months: number): number | null {
  const confirmed = grantCeilings(rules, months).filter((ceiling) => ceiling.confidence === 'CONFIRMED');
  return confirmed.length === 0 ? null : Math.min(...confirmed.map((ceiling) => ceiling.cents));
}

/**
 * Shares of a whole number of cents that add up to exactly that, each within one cent of its part.
 *
 * Cents left over by rounding down go to the largest remainders, earlier ones first. Where all weights are 0 they count as equal.
 * Weights are whole numbers from 0; throws a RangeError for others, or for an amount that is none.
 */
export function splitCents(totalCents: number, weights: readonly number[]): readonly number[] {
  for (const number of [totalCents, ...weights]) {
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`not a whole number from 0: ${number}`);
  }
  if (weights.length === 0) return [];
  const used = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
  // A product of cents and weights passes 2^53.
  const sum = used.reduce((total, weight) => total + BigInt(weight), 0n);
  const parts = used.map((weight) => {
    const product = BigInt(totalCents) * BigInt(weight);
    return { cents: Number(product / sum), remainder: product % sum };
  });
  let rest = totalCents - parts.reduce((total, part) => total + part.cents, 0);
  const byRemainder = [...parts].sort((a, b) => Number(b.remainder - a.remainder));
  for (const part of byRemainder) {
    if (rest === 0) break;
    part.cents += 1;
    rest -= 1;
  }
  return parts.map((part) => part.cents);
}

/** Months of each project year: full ones, and what is left for the last. */
function monthsByYear(months: number): readonly number[] {
  const years: number[] = [];
  for (let rest = months; rest > 0; rest -= MONTHS_PER_YEAR) years.push(Math.min(rest, MONTHS_PER_YEAR));
  return years;
}

function ceilingOfYear(rules: RuleSet, months: number): number | null {
  const ceilings: number[] = [];
  for (const rule of rules.rules) {
    if (rule.kind === 'GRANT_PER_MONTH' || rule.kind === 'GRANT_PER_YEAR') ceilings.push(ceilingOverDuration(rule, months));
  }
  return ceilings.length === 0 ? null : Math.min(...ceilings);
}

function splitByPartnerAndYear(yearCents: readonly number[], partners: readonly BudgetPartner[], totalCents: number): readonly BudgetShare[] {
  const shares = splitCents(totalCents, partners.map((partner) => partner.weight));
  // Each partner takes its share of what the years still hold, so that rows and columns both add up.
  const left = [...yearCents];
  return partners.map(({ organisationId }, index) => {
    const cents = shares[index] ?? 0;
    const byYear = cents === 0 ? left.map(() => 0) : splitCents(cents, left);
    byYear.forEach((taken, year) => {
      left[year] = (left[year] ?? 0) - taken;
    });
    return { organisationId, cents, byYear };
  });
}

export type BudgetRequest = {
  /** A whole number from 1. */
  readonly months: number;
  /** Null: plan for the largest grant. */
  readonly askedCents: number | null;
  readonly partners: readonly BudgetPartner[];
};

/**
 * The grant spread evenly over the months and by weight over the partners, with each ceiling and what it leaves.
 *
 * Null where nothing is asked and no ceiling is confirmed. A plan over its ceilings is made all the same and says so.
 */
export function planBudget({ months, askedCents, partners }: BudgetRequest, rules: RuleSet): BudgetPlan | null {
  if (!Number.isSafeInteger(months) || months < 1) throw new RangeError(`not a whole number of months: ${months}`);
  const largest = largestGrant(rules, months);
  const totalCents = askedCents ?? largest;
  if (totalCents === null) return null;
  const lengths = monthsByYear(months);
  const yearCents = splitCents(totalCents, lengths);
  return {
    months,
    totalCents,
    ceilings: grantCeilings(rules, months).map((ceiling) => ({ ...ceiling, leftCents: ceiling.cents - totalCents })),
    leftCents: largest === null ? null : largest - totalCents,
    lumpSums: lumpSumsOf(rules),
    years: lengths.map((length, index) => ({ year: index + 1, months: length, cents: yearCents[index] ?? 0, ceilingCents: ceilingOfYear(rules, length) })),
    shares: splitByPartnerAndYear(yearCents, partners, totalCents),
  };
}

/** The same request for each duration the action offers, side by side; durations without a plan are left out. */
export function planSideBySide(request: Omit<BudgetRequest, 'months'>, rules: RuleSet, durations: readonly number[] = offeredDurations(rules)): readonly BudgetPlan[] {
  return durations.flatMap((months) => planBudget({ ...request, months }, rules) ?? []);
}

/** What the programme pays for management and implementation, by its unit costs; null where they are not confirmed for the call. */
export function managementCents(rules: RuleSet, organisations: number, months: number): number | null {
  const cost = (code: 'MANAGEMENT_COORDINATOR' | 'MANAGEMENT_PARTNER'): number | undefined => unitCostsOf(rules).find((unit) => unit.code === code)?.cents;
  const [coordinator, partner] = [cost('MANAGEMENT_COORDINATOR'), cost('MANAGEMENT_PARTNER')];
  if (coordinator === undefined || partner === undefined) return null;
  const partners = Math.max(0, Math.min(organisations, MANAGED_ORGANISATIONS_MAX) - 1);
  return organisations < 1 ? 0 : (coordinator + partners * partner) * months;
}

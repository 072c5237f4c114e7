import type { Finding } from '../finding';
import type {
  DurationOptionsRule,
  DurationRangeRule,
  GrantByDurationRule,
  GrantPerMonthRule,
  GrantPerYearRule,
  GrantRangeRule,
  GrantTotalRule,
  LumpSumRule,
} from '../rule';
import { type Evaluation, finding } from './evaluation';

export const MONTHS_PER_YEAR = 12;

/** Between so many and so many months, both included. */
export function durationRange(rule: DurationRangeRule, { draft }: Evaluation): Finding {
  const { min, max } = rule;
  const months = draft.durationMonths;
  if (months === null) return finding(rule, 'UNKNOWN', 'DURATION.NOT_STATED', { min, max });
  if (months < min) return finding(rule, 'UNMET', 'DURATION.TOO_SHORT', { months, min, max });
  if (months > max) return finding(rule, 'UNMET', 'DURATION.TOO_LONG', { months, min, max });
  return finding(rule, 'MET', 'DURATION.WITHIN', { months, min, max });
}

/** One of the listed durations and nothing between. */
export function durationOptions(rule: DurationOptionsRule, { draft }: Evaluation): Finding {
  const { options } = rule;
  const months = draft.durationMonths;
  if (months === null) return finding(rule, 'UNKNOWN', 'DURATION.NOT_STATED', { min: Math.min(...options), max: Math.max(...options) });
  const params = { months, options: options.join(',') };
  return options.includes(months) ? finding(rule, 'MET', 'DURATION.AN_OPTION', params) : finding(rule, 'UNMET', 'DURATION.NOT_AN_OPTION', params);
}

/** Greatest grant over the whole duration for a rate per month or per year: whole cents, rounded down. */
export function ceilingOverDuration(rule: GrantPerMonthRule | GrantPerYearRule, months: number): number {
  return rule.kind === 'GRANT_PER_MONTH' ? rule.cents * months : Math.floor((rule.cents * months) / MONTHS_PER_YEAR);
}

/** So much for each month, or for each twelve months and in proportion for a part of them. */
export function grantOverDuration(rule: GrantPerMonthRule | GrantPerYearRule, { draft }: Evaluation): Finding {
  const { id, cents: rate } = rule;
  const { durationMonths: months, grantAskedCents: asked } = draft;
  if (months === null) {
    return asked === null
      ? finding(rule, 'UNKNOWN', `${id}.NOT_STATED`, { rate })
      : finding(rule, 'UNKNOWN', `${id}.DURATION_NOT_STATED`, { asked, rate });
  }
  const ceiling = ceilingOverDuration(rule, months);
  if (asked === null) return finding(rule, 'UNKNOWN', `${id}.NOT_STATED`, { rate, ceiling, months });
  if (asked > ceiling) return finding(rule, 'UNMET', `${id}.TOO_MUCH`, { asked, rate, ceiling, over: asked - ceiling, months });
  return finding(rule, 'MET', `${id}.WITHIN`, { asked, rate, ceiling, left: ceiling - asked, months });
}

/** So much in all. */
export function grantTotal(rule: GrantTotalRule, { draft }: Evaluation): Finding {
  const { cents: ceiling } = rule;
  const asked = draft.grantAskedCents;
  if (asked === null) return finding(rule, 'UNKNOWN', 'GRANT_TOTAL.NOT_STATED', { ceiling });
  if (asked > ceiling) return finding(rule, 'UNMET', 'GRANT_TOTAL.TOO_MUCH', { asked, ceiling, over: asked - ceiling });
  return finding(rule, 'MET', 'GRANT_TOTAL.WITHIN', { asked, ceiling, left: ceiling - asked });
}

/** The ceiling set for exactly this duration; undefined where none is. */
export function ceilingForDuration(rule: GrantByDurationRule, months: number): number | undefined {
  return rule.ceilings.find((ceiling) => ceiling.months === months)?.cents;
}

/** A ceiling of its own for each duration. */
export function grantByDuration(rule: GrantByDurationRule, { draft }: Evaluation): Finding {
  const { durationMonths: months, grantAskedCents: asked } = draft;
  if (months === null) return finding(rule, 'UNKNOWN', 'GRANT_BY_DURATION.DURATION_NOT_STATED');
  const ceiling = ceilingForDuration(rule, months);
  // The duration's own rule refuses a duration that is no option; here it only leaves the ceiling open.
  if (ceiling === undefined) return finding(rule, 'UNKNOWN', 'GRANT_BY_DURATION.NO_CEILING', { months });
  if (asked === null) return finding(rule, 'UNKNOWN', 'GRANT_BY_DURATION.NOT_STATED', { ceiling, months });
  if (asked > ceiling) return finding(rule, 'UNMET', 'GRANT_BY_DURATION.TOO_MUCH', { asked, ceiling, over: asked - ceiling, months });
  return finding(rule, 'MET', 'GRANT_BY_DURATION.WITHIN', { asked, ceiling, left: ceiling - asked, months });
}

/** Between so much and so much in all, both included. */
export function grantRange(rule: GrantRangeRule, { draft }: Evaluation): Finding {
  const { minCents: floor, maxCents: ceiling } = rule;
  const asked = draft.grantAskedCents;
  if (asked === null) return finding(rule, 'UNKNOWN', 'GRANT_RANGE.NOT_STATED', { floor, ceiling });
  if (asked < floor) return finding(rule, 'UNMET', 'GRANT_RANGE.TOO_LITTLE', { asked, floor, ceiling, under: floor - asked });
  if (asked > ceiling) return finding(rule, 'UNMET', 'GRANT_RANGE.TOO_MUCH', { asked, floor, ceiling, over: asked - ceiling });
  return finding(rule, 'MET', 'GRANT_RANGE.WITHIN', { asked, floor, ceiling, left: ceiling - asked });
}

/** The sum nearest to what is asked; of two equally near the smaller. */
export function nearestLumpSum(sums: readonly number[], asked: number): number {
  return sums.reduce((best, sum) => (Math.abs(sum - asked) < Math.abs(best - asked) ? sum : best));
}

/** Exactly one of the programme's lump sums. */
export function lumpSum(rule: LumpSumRule, { draft }: Evaluation): Finding {
  const sums = rule.sums.join(',');
  const asked = draft.grantAskedCents;
  if (asked === null) return finding(rule, 'UNKNOWN', 'LUMP_SUM.NOT_STATED', { sums });
  if (rule.sums.includes(asked)) return finding(rule, 'MET', 'LUMP_SUM.A_LUMP_SUM', { asked, sums });
  return finding(rule, 'UNMET', 'LUMP_SUM.NOT_A_LUMP_SUM', { asked, sums, nearest: nearestLumpSum(rule.sums, asked) });
}

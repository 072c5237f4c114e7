import { addDays } from '../../platform/clock/zoned-time';

/** In the last ten days before its deadline an idea has its partners: who still comes replaces one that fell away. */
const LATE_DAYS = 10;

/** What tells whether an idea is late. */
export interface Deadline {
  readonly deadline: Date | null;
  /** IANA zone the deadline was written in: its days are counted there. */
  readonly deadlineZone: string | null;
}

/** Only replacement partners are sought: from ten days before the deadline, at its time of day, until the deadline itself. */
export function isLate({ deadline, deadlineZone }: Deadline, now: Date): boolean {
  return deadline !== null && now < deadline && now >= addDays(deadline, -LATE_DAYS, deadlineZone ?? 'Europe/Brussels');
}

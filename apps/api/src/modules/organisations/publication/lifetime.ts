import { addDays } from '../../../platform/clock/zoned-time';

/** An idea or offer nobody renews is shown for so many days, so that no answer is sent to a dead one. */
const SHOWN_DAYS = 30;
/** So many days before its end its people are asked whether to renew it. */
const REMINDED_DAYS = 4;
/** Days are those of the calendar that the programme's deadlines follow. */
const ZONE = 'Europe/Brussels';

/** How long something published is open, in instants. */
export interface Lifetime {
  /** Until then without renewal; null while it was never published. */
  readonly openUntil: Date | null;
  /** The end of it: `openUntil` or its own last moment, whichever is first. */
  readonly expiresAt: Date | null;
  /** When its people are to be asked; null once they were, or where there is no time for it. */
  readonly remindAt: Date | null;
}

/** A lifetime of 30 days from now, cut short by the last moment the publication names itself. */
export const beginLifetime = (now: Date, lastMoment: Date | null): Lifetime => lifetimeUntil(now, addDays(now, SHOWN_DAYS, ZONE), lastMoment);

/** The lifetime of what is open until a given moment. */
export function lifetimeUntil(now: Date, openUntil: Date, lastMoment: Date | null): Lifetime {
  const expiresAt = lastMoment !== null && lastMoment < openUntil ? lastMoment : openUntil;
  const remindAt = addDays(expiresAt, -REMINDED_DAYS, ZONE);
  return { openUntil, expiresAt, remindAt: remindAt > now ? remindAt : null };
}

/** The same lifetime under another last moment; unchanged where that makes no difference, so that nobody is asked twice. */
export function keepLifetime(now: Date, lifetime: Lifetime, lastMoment: Date | null): Lifetime {
  if (lifetime.openUntil === null) return lifetime;
  const anew = lifetimeUntil(now, lifetime.openUntil, lastMoment);
  return anew.expiresAt?.getTime() === lifetime.expiresAt?.getTime() ? lifetime : anew;
}

/** Whether its time is up: from the very moment on. */
export const isOver = ({ expiresAt }: Pick<Lifetime, 'expiresAt'>, now: Date): boolean => expiresAt !== null && expiresAt <= now;

/** Whether renewing would make it last longer: not where it ends by its own last moment. */
export const canLastLonger = ({ openUntil, expiresAt }: Lifetime): boolean => openUntil !== null && expiresAt !== null && openUntil <= expiresAt;

import { LIMITS, type SeatRole } from '@trefoil/vocabulary';
import * as z from 'zod/mini';
import { writeFault } from '../../shared/forms/fault';
import { emailText, oneOf, requiredText } from '../../shared/forms/schema';
import type { InterestFormInput } from '../../shared/graphql/schema-types';

export const OTHER = 'OTHER';
export const ROLES = ['PARTNER', 'ASSOCIATED_PARTNER'] as const;

export type InterestValues = { partnerSoughtId: string; role: string; tasks: string; personMonths: string; contactName: string; contactEmail: string; why: string };

const { interest, person } = LIMITS;
const months = { min: interest.personMonthsMin, max: interest.personMonthsMax };

export const interestSchema = z.object({
  partnerSoughtId: z.string().check(z.minLength(1, writeFault('REQUIRED'))),
  role: oneOf(ROLES),
  tasks: requiredText(interest.tasks),
  personMonths: z.string().check(
    z.trim(),
    z.minLength(1, writeFault('REQUIRED')),
    z.refine((text) => text === '' || (/^\d+$/.test(text.trim()) && Number(text) >= months.min && Number(text) <= months.max), writeFault('OUT_OF_RANGE', months)),
  ),
  contactName: requiredText(person.name),
  contactEmail: emailText(person.email),
  why: requiredText(interest.why),
});

export const blankInterest: InterestValues = { partnerSoughtId: '', role: 'PARTNER', tasks: '', personMonths: '', contactName: '', contactEmail: '', why: '' };

export function toInterestForm({ partnerSoughtId, role, personMonths, ...texts }: InterestValues): InterestFormInput {
  return { ...texts, partnerSoughtId: partnerSoughtId === OTHER ? null : partnerSoughtId, role: role as SeatRole, personMonths: Number(personMonths) };
}

/** What was typed and not sent, kept in this tab over reloads and sessions that end. */
export function keptInterest(key: string): { read: () => InterestValues | null; write: (values: InterestValues) => void; drop: () => void } {
  const name = `trefoil.interest.${key}`;
  return {
    read: () => {
      const kept = z.safeParse(z.record(z.string(), z.string()), parse(sessionStorage.getItem(name)));
      return kept.success ? { ...blankInterest, ...kept.data } : null;
    },
    write: (values) => sessionStorage.setItem(name, JSON.stringify(values)),
    drop: () => sessionStorage.removeItem(name),
  };
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

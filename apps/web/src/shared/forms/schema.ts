import * as z from 'zod/mini';
import { writeFault } from './fault';

/** Text that must be there. Messages of every schema are faults, which the form words. */
export function requiredText(max: number) {
  return z.string().check(z.trim(), z.minLength(1, writeFault('REQUIRED')), z.maxLength(max, writeFault('TOO_LONG', { max })));
}

/** Text that may be left empty; toNullable turns it into null for the API. */
export function optionalText(max: number) {
  return z.string().check(z.trim(), z.maxLength(max, writeFault('TOO_LONG', { max })));
}

export function emailText(max: number) {
  return z.string().check(z.trim(), z.minLength(1, writeFault('REQUIRED')), z.maxLength(max, writeFault('TOO_LONG', { max })), z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, writeFault('NOT_AN_EMAIL')));
}

/** Taken as it is, spaces and all. */
export function newPassword(min: number, max: number) {
  return z.string().check(z.minLength(min, writeFault('TOO_SHORT', { min })), z.maxLength(max, writeFault('TOO_LONG', { max })));
}

/** A password already chosen: whatever it is, it is compared and not judged. */
export function requiredSecret(max: number) {
  return z.string().check(z.minLength(1, writeFault('REQUIRED')), z.maxLength(max, writeFault('TOO_LONG', { max })));
}

export function optionalWebAddress(max: number) {
  return z.string().check(z.trim(), z.maxLength(max, writeFault('TOO_LONG', { max })), z.refine((text) => text === '' || isWebAddress(text), writeFault('NOT_A_URL')));
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(text) && URL.canParse(text);
}

/** One of a list; the empty text of an untouched select is not. */
export function oneOf<const Values extends readonly string[]>(values: Values) {
  return z.string().check(z.minLength(1, writeFault('REQUIRED')), z.refine((value) => values.includes(value), writeFault('UNKNOWN_VALUE')));
}

export function listOf(max: number) {
  return z.array(z.string()).check(z.maxLength(max, writeFault('TOO_MANY', { max })));
}

/** '' or a day as a date input writes it. */
export function optionalDate() {
  return z.string().check(z.refine((text) => text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))), writeFault('NOT_A_DATE')));
}

export function toNullable(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

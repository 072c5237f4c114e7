import { LIMITS, type CountryCode, parseCountryCode } from '@trefoil/vocabulary';
import { toDomain } from '../../domain-of';
import { cleanText, shorten } from '../clean-values';

/** A university of the list, with the domains of its mail. */
export interface ListedUniversity {
  readonly name: string;
  readonly country: CountryCode;
  readonly domains: readonly string[];
}

/** Null for a line that is no university of a known country with a domain. */
export function readUniversity(value: unknown): ListedUniversity | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, country, domains } = value as Record<string, unknown>;
  const [text, code] = [shorten(cleanText(name), LIMITS.organisation.name), parseCountryCode(cleanText(country))];
  const read = (Array.isArray(domains) ? domains : []).flatMap((each) => (typeof each === 'string' ? (toDomain(each) ?? []) : []));
  return text && code && read.length > 0 ? { name: text, country: code, domains: [...new Set(read)] } : null;
}

import { LIMITS } from '@trefoil/vocabulary';
import type { IdentityProviderConfig } from '../../../platform/config/identity-providers.schema';

/** Somebody as a provider vouches for them. */
export interface Identity {
  readonly provider: string;
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** Whether the provider says that mail to the address reaches them. */
  readonly emailIsVerified: boolean;
  readonly name: string | null;
  /** The domain of their home organisation. */
  readonly homeOrganisation: string | null;
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const DOMAIN = /^(?=.{3,253}$)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

const firstText = (claim: unknown): string | null => {
  const value: unknown = Array.isArray(claim) ? claim[0] : claim;
  return typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : null;
};

/** A home may be named alone (`uni.example`), as a list, or behind a role (`staff@uni.example`). */
function homeIn(claim: unknown): string | null {
  const domain = firstText(claim)?.split('@').pop()?.toLowerCase() ?? '';
  return DOMAIN.test(domain) ? domain : null;
}

/** What we take of a provider's claims; what is of no use to us is left where it is. */
export function toIdentity(provider: IdentityProviderConfig, issuer: string, claims: Readonly<Record<string, unknown>>): Identity {
  const email = firstText(claims.email ?? claims.mail);
  const isUsable = email !== null && email.length <= LIMITS.person.email && ADDRESS.test(email);
  const name = firstText(claims.name) ?? [claims.given_name, claims.family_name].map(firstText).filter((part) => part !== null).join(' ');
  return {
    provider: provider.id,
    issuer,
    subject: String(claims.sub),
    email: isUsable ? email : null,
    emailIsVerified: isUsable && (claims.email_verified === true || (provider.addressesAreVerified && claims.email_verified !== false)),
    name: name === '' ? null : name.slice(0, LIMITS.person.name),
    homeOrganisation: provider.homeOrganisationClaims.map((claim) => homeIn(claims[claim])).find((home) => home !== null) ?? null,
  };
}

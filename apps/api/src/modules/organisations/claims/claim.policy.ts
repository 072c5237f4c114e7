/** Why an address alone does not prove that somebody speaks for an organisation. */
export const CLAIM_DOUBTS = ['SHARED_DOMAIN', 'SUBDOMAIN', 'FREE_MAIL', 'OTHER_DOMAIN'] as const;
export type ClaimDoubt = (typeof CLAIM_DOUBTS)[number];

/** What is known of the domain of a claimant's address: the nearest known one, and whose it is. */
export interface KnownDomain {
  readonly isExact: boolean;
  readonly sharedBy: number;
  readonly owners: readonly { readonly organisationId: string }[];
}

/** Null when the address proves it: its very domain is the organisation's, and nobody else's. */
export function doubtOf(organisationId: string, known: KnownDomain | null, isFreeMail: boolean): ClaimDoubt | null {
  if (isFreeMail) return 'FREE_MAIL';
  if (!known || !known.owners.some((owner) => owner.organisationId === organisationId)) return known && known.sharedBy > known.owners.length ? 'SHARED_DOMAIN' : 'OTHER_DOMAIN';
  if (known.sharedBy > 1) return 'SHARED_DOMAIN';
  return known.isExact ? null : 'SUBDOMAIN';
}

import type { IsoDate, MemberRole, OfferStatus } from '@trefoil/vocabulary';

/** What a policy needs of an offer. */
export interface OfferStanding {
  readonly organisationId: string;
  readonly status: OfferStatus;
  readonly publishedAt: Date | null;
}

/** Organisation id -> the actor's role there. */
type Roles = ReadonlyMap<string, MemberRole>;

const speaksFor = (role: MemberRole | undefined): boolean => role === 'OWNER' || role === 'EDITOR';

/** Drafts and withdrawn offers are there for the organisation's own people only. */
export const canSeeOffer = (roles: Roles, offer: OfferStanding): boolean => offer.status === 'PUBLISHED' || offer.status === 'EXPIRED' || roles.has(offer.organisationId);

/** Others are told of a withdrawn offer only when they could have seen it before. */
export const isGoneOffer = (offer: OfferStanding): boolean => offer.status === 'WITHDRAWN' && offer.publishedAt !== null;

/** Its last day is over, `today` being the day in UTC. */
export const hasExpired = (validUntil: IsoDate | null, today: IsoDate): boolean => validUntil !== null && validUntil < today;

/** The moment after its last day, in UTC. */
export const endOfLastDay = (validUntil: IsoDate | null): Date | null => (validUntil === null ? null : new Date(Date.parse(validUntil) + 86_400_000));

/** What the actor may do with an offer they can see. */
export function offerPermissions(roles: Roles, offer: OfferStanding) {
  const isOwn = speaksFor(roles.get(offer.organisationId));
  const speaksForAnother = [...roles].some(([id, role]) => id !== offer.organisationId && speaksFor(role));
  return {
    edit: isOwn && offer.status !== 'WITHDRAWN',
    publish: isOwn && offer.status === 'DRAFT',
    renew: isOwn && (offer.status === 'PUBLISHED' || offer.status === 'EXPIRED'),
    withdraw: isOwn && offer.status !== 'WITHDRAWN',
    message: offer.status === 'PUBLISHED' && speaksForAnother,
  };
}

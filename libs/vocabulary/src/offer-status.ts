/** State of a partner offer. */
export const OFFER_STATUSES = [
  'DRAFT',
  'PUBLISHED',
  'WITHDRAWN',
] as const;

export type OfferStatus = (typeof OFFER_STATUSES)[number];

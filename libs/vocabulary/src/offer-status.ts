/** State of a partner offer. Only what is published is found by others; what has expired can still be read. */
export const OFFER_STATUSES = [
  'DRAFT',
  'PUBLISHED',
  'EXPIRED',
  'WITHDRAWN',
] as const;

export type OfferStatus = (typeof OFFER_STATUSES)[number];

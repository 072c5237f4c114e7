/** State of an expression of interest. The first three are open: they wait for somebody. */
export const INTEREST_STATES = [
  'NEW',
  'SHORTLISTED',
  'OFFERED',
  'DECLINED',
  'WITHDRAWN',
] as const;

export type InterestState = (typeof INTEREST_STATES)[number];

/** Orders of the coordinator's board. */
export const INTEREST_ORDERS = [
  'NEWEST',
  'OLDEST',
  'PARTNER_SOUGHT',
  'PERSON_MONTHS',
] as const;

export type InterestOrder = (typeof INTEREST_ORDERS)[number];

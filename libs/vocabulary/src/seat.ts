/** A part in a consortium. Only coordinator and partner can count towards a minimum. */
export const SEAT_ROLES = [
  'COORDINATOR',
  'PARTNER',
  'ASSOCIATED_PARTNER',
  'AFFILIATED_ENTITY',
] as const;

export type SeatRole = (typeof SEAT_ROLES)[number];

/** State of a place in a consortium. Only ACCEPTED seats count. */
export const SEAT_STATUSES = [
  'PLANNED',
  'INVITED',
  'ACCEPTED',
  'DECLINED',
  'WITHDRAWN',
  'REMOVED',
] as const;

export type SeatStatus = (typeof SEAT_STATUSES)[number];

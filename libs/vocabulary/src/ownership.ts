/** Public or private; a profile may leave it unsaid. */
export const OWNERSHIPS = [
  'PUBLIC',
  'PRIVATE',
] as const;

export type Ownership = (typeof OWNERSHIPS)[number];

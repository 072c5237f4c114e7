/** Where the dates of an Erasmus Charter for Higher Education come from: the organisation itself, or the Commission's list. */
export const ECHE_SOURCES = [
  'DECLARED',
  'IMPORTED',
] as const;

export type EcheSource = (typeof ECHE_SOURCES)[number];

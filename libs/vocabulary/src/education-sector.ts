/** Levels of education an idea reaches; more than one makes it cross-sectoral. */
export const EDUCATION_SECTORS = [
  'HIGHER_EDUCATION',
  'SCHOOL_EDUCATION',
  'VOCATIONAL_EDUCATION',
  'ADULT_EDUCATION',
  'YOUTH',
] as const;

export type EducationSector = (typeof EDUCATION_SECTORS)[number];

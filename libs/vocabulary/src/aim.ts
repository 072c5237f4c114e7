/** The six things a strategic partnership may do. Not the programme's official priorities. */
export const AIMS = [
  'QUALITY_AND_RENEWAL',
  'INTERDISCIPLINARITY',
  'LONG_TERM_STRATEGIC_COOPERATION',
  'WORKING_LIFE_RELEVANCE',
  'COMPLETION_AND_SOCIAL_DIMENSION',
  'QUALITY_THROUGH_MOBILITY',
] as const;

export type Aim = (typeof AIMS)[number];

/** Supported kinds of activity. The list is open: OTHER is described in words. */
export const ACTIVITIES = [
  'TEACHING_AND_CURRICULUM_DEVELOPMENT',
  'INTENSIVE_COURSES',
  'STAFF_WORKSHOPS',
  'ALTERNATIVE_MOBILITY',
  'VIRTUAL_MOBILITY_AND_OPEN_LEARNING',
  'WORKING_LIFE_SKILLS',
  'LOCAL_AND_REGIONAL_COOPERATION',
  'GUIDANCE_METHODS_AND_TOOLS',
  'OTHER',
] as const;

export type Activity = (typeof ACTIVITIES)[number];

/** What kind of result a project leaves behind. */
export const RESULT_KINDS = [
  'CURRICULUM',
  'COURSE',
  'JOINT_DEGREE',
  'TEACHING_MATERIAL',
  'METHOD',
  'TOOL',
  'POLICY_RECOMMENDATION',
  'NETWORK',
  'OTHER',
] as const;

export type ResultKind = (typeof RESULT_KINDS)[number];

/** How far a result is meant to be put to use. */
export const RESULT_REACHES = [
  'LOCAL',
  'REGIONAL',
  'NATIONAL',
  'EUROPEAN',
  'GLOBAL',
] as const;

export type ResultReach = (typeof RESULT_REACHES)[number];

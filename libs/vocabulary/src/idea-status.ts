/** State of a project idea. */
export const IDEA_STATUSES = [
  'DRAFT',
  'PUBLISHED',
  'WITHDRAWN',
] as const;

export type IdeaStatus = (typeof IDEA_STATUSES)[number];

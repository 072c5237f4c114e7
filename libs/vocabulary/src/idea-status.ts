/** State of a project idea. Only what is published is sought by others; all but drafts and withdrawn ones can be read. */
export const IDEA_STATUSES = [
  'DRAFT',
  'PUBLISHED',
  'PAUSED',
  'COMPLETE',
  'CLOSED',
  'EXPIRED',
  'WITHDRAWN',
] as const;

export type IdeaStatus = (typeof IDEA_STATUSES)[number];

/** What a person may do for an organisation, most first. */
export const MEMBER_ROLES = [
  'OWNER',
  'EDITOR',
  'VIEWER',
] as const;

export type MemberRole = (typeof MEMBER_ROLES)[number];

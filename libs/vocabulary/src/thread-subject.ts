/** What a conversation between two organisations is about. */
export const THREAD_SUBJECT_KINDS = [
  'ORGANISATION',
  'IDEA',
  'OFFER',
] as const;

export type ThreadSubjectKind = (typeof THREAD_SUBJECT_KINDS)[number];

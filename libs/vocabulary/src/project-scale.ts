/** A small cooperation project, or a development project with farther-reaching aims and a wider group. */
export const PROJECT_SCALES = [
  'SMALL_COOPERATION',
  'DEVELOPMENT',
] as const;

export type ProjectScale = (typeof PROJECT_SCALES)[number];

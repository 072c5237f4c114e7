/** Says when so many milliseconds have passed: asked often, it looks at the clock each time. */
export function untilDeadline(limitMs: number): () => boolean {
  const until = performance.now() + limitMs;
  return () => performance.now() > until;
}

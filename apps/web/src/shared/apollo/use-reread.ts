import { useCallback, useEffect, useRef } from 'react';

/** Reads a thing anew; asked again while it reads, it reads once more afterwards, since what was asked for came later. */
export function useReread(read: () => Promise<unknown>): () => Promise<void> {
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  const underway = useRef<Promise<void> | null>(null);
  const isStale = useRef(false);
  return useCallback(() => {
    isStale.current = true;
    underway.current ??= (async () => {
      while (isStale.current) {
        isStale.current = false;
        await latest.current().catch(() => undefined);
      }
      underway.current = null;
    })();
    return underway.current;
  }, []);
}

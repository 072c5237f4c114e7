import { AsyncLocalStorage } from 'node:async_hooks';

const retold = new AsyncLocalStorage<Date>();

/**
 * Runs acts that are told after the fact, as those of the demo world: for them it is `at` by the Clock, nobody is mailed
 * and no rate limit is used up. Mails tell people of what is new and limits bound those who ask; of these acts neither
 * is true. It follows the calls made inside, not the process: no use case knows of it, and requests served meanwhile
 * are mailed about and counted as ever.
 */
export function retell<T>(at: Date, acts: () => Promise<T>): Promise<T> {
  return retold.run(at, acts);
}

/** When the running act is said to have happened; null when it happens now. */
export function timeRetold(): Date | null {
  return retold.getStore() ?? null;
}

import { safeReturnTo } from './return-to';

const KEY = 'trefoil.return-to';

/** Registering goes by way of a mail; in the same browser it still leads to where one wanted to go. */
export function keepReturnTo(returnTo: string | null): void {
  if (returnTo === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, returnTo);
}

export function takeReturnTo(): string {
  const kept = localStorage.getItem(KEY);
  localStorage.removeItem(KEY);
  return safeReturnTo(kept);
}

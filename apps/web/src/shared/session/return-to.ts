export { safeReturnTo } from '@trefoil/vocabulary';

/** Adds the way back to an address such as `/sign-in`. */
export function withReturnTo(path: string, returnTo: string): string {
  return `${path}?${new URLSearchParams({ returnTo }).toString()}`;
}

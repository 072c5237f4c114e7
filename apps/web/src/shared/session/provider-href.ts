import type { Locale } from '@trefoil/vocabulary';

/** Leads out of the pages, to the API that knows the provider: for a plain link, not one of the router's. */
export function providerHref(id: string, locale: Locale, returnTo: string): string {
  return `/auth/${id}?${new URLSearchParams({ locale, returnTo }).toString()}`;
}

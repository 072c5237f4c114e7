import { toPath } from '@trefoil/vocabulary';

/** Address of the offer, without the language. */
export function offerHref({ slug, id }: { readonly slug: string; readonly id: string }): string {
  return `/offers/${toPath(slug, id)}`;
}

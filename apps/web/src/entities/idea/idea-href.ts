import { toPath } from '@trefoil/vocabulary';

/** Address of the idea, without the language. */
export function ideaHref({ slug, id }: { readonly slug: string; readonly id: string }): string {
  return `/ideas/${toPath(slug, id)}`;
}

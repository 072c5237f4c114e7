import { toPath } from '@trefoil/vocabulary';

/** Address of the profile, without the language. */
export function organisationHref({ slug, id }: { readonly slug: string; readonly id: string }): string {
  return `/organisations/${toPath(slug, id)}`;
}

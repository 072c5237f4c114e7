/** What completeness is told from. */
export type ProfileParts = {
  readonly description: string | null;
  readonly website: string | null;
  readonly city: string | null;
  readonly fields: readonly string[];
  readonly activities: readonly string[];
  readonly aims: readonly string[];
  readonly workingLanguages: readonly string[];
  readonly pic: string | null;
  readonly oid: string | null;
};

/** In the order in which they help most. */
export const PROFILE_PARTS = ['description', 'fields', 'activities', 'aims', 'workingLanguages', 'website', 'city', 'identifiers'] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];

/** The parts a profile lacks. */
export function missingParts(profile: ProfileParts): readonly ProfilePart[] {
  const has: Readonly<Record<ProfilePart, boolean>> = {
    description: Boolean(profile.description?.trim()),
    fields: profile.fields.length > 0,
    activities: profile.activities.length > 0,
    aims: profile.aims.length > 0,
    workingLanguages: profile.workingLanguages.length > 0,
    website: Boolean(profile.website),
    city: Boolean(profile.city),
    identifiers: Boolean(profile.pic || profile.oid),
  };
  return PROFILE_PARTS.filter((part) => !has[part]);
}

/** What kind of body an organisation is. The first five are the founding document's, which leaves the list open. */
export const ORGANISATION_TYPES = [
  'HIGHER_EDUCATION_INSTITUTION',
  'COMPANY',
  'ASSOCIATION',
  'PUBLIC_AUTHORITY',
  'RESEARCH_INSTITUTE',
  'OTHER_EDUCATION_PROVIDER',
  'FOUNDATION',
  'OTHER',
] as const;

export type OrganisationType = (typeof ORGANISATION_TYPES)[number];

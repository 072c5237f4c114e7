/**
 * What a score is learned from, in the order of a vector. Each is zero where there is nothing to say; where a feature is
 * relative (`share`), the best candidate of the question has one.
 */
export const FEATURES = [
  'PROFILE', 'COSINE', 'EXPANDED', 'NAME',
  'NEAREST', 'NEAREST_SHARP', 'TOPIC', 'FROM_NEAREST', 'COHERENCE', 'PLACE_OF_TEXT',
  'PARTNER', 'PARTNER_SHARE', 'PARTNER_OF_PARTNERS', 'PLACE_OF_COORDINATOR', 'LIKE_COORDINATOR',
  'TOLD_PROJECTS', 'OTHER_PROJECTS', 'LIKELY_PROJECTS', 'LIKELY_SHARE', 'LED', 'STOOD_BY', 'UNTOLD',
  'SAME_COUNTRY', 'SAME_CITY', 'COUNTRY_PAIR', 'COUNTRY_SHARE', 'COUNTRY_WORDS', 'COUNTRY_OF_NEAREST', 'TYPE_OF_NEAREST',
] as const;
export type Feature = (typeof FEATURES)[number];

/** What no past project teaches: what was asked for, and how it is to work with. Weighed by hand. */
export const WISHES = ['CODES', 'TYPE_WANTED', 'COUNTRY_WANTED', 'NEW_COUNTRY', 'ACTIVE', 'ANSWERS'] as const;
export type Wish = (typeof WISHES)[number];

export const WIDTH = FEATURES.length;

/** What a rule says of a consortium. UNKNOWN: data is missing that could change the answer. */
export const VERDICTS = ['MET', 'UNMET', 'UNKNOWN'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** REQUIRED findings decide eligibility; ADVISED ones only tell. */
export const WEIGHTS = ['REQUIRED', 'ADVISED'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** UNVERIFIED: not confirmed by a source. Such a rule or finding is always ADVISED and refuses nobody. */
export const CONFIDENCES = ['CONFIRMED', 'UNVERIFIED'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

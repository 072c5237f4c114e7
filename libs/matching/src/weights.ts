// Learned and written by: npm run eval -- matching --train train.jsonl.gz --validation validation.jsonl.gz --learn
/** A feature's weight where a question's company is known from nowhere else, and what is added to it where all of it is. */
export type Weights = {
  /** Projects it was learned from. */
  readonly lessons: number;
  readonly past: Readonly<Record<string, readonly [alone: number, connected: number]>>;
  /** What makes a score a likelihood: slope and offset of a logistic curve. */
  readonly pastChance: readonly [slope: number, offset: number];
  /** The same for organisations without a past. */
  readonly cold: Readonly<Record<string, number>>;
  readonly coldChance: readonly [slope: number, offset: number];
};

export const WEIGHTS: Weights = {
  lessons: 687,
  past: {
    PROFILE: [0.0825, 0.0549],
    COSINE: [3.96, -0.9848],
    EXPANDED: [0.227, 0.297],
    NAME: [2.2172, -0.7903],
    NEAREST: [0.777, -0.1286],
    NEAREST_SHARP: [0.6007, -1.1715],
    TOPIC: [-0.2575, 0.0992],
    FROM_NEAREST: [0.1633, 0.1897],
    COHERENCE: [0.1379, 0.1181],
    PLACE_OF_TEXT: [0.0725, 0.8394],
    PARTNER: [0.2186, 0.0203],
    PARTNER_SHARE: [1.4224, -1.7311],
    PARTNER_OF_PARTNERS: [0.084, -0.0566],
    PLACE_OF_COORDINATOR: [0.4663, 0.3888],
    TOLD_PROJECTS: [0.1036, 0.0737],
    OTHER_PROJECTS: [-0.0157, -0.0472],
    LIKELY_PROJECTS: [0.037, -0.0366],
    LIKELY_SHARE: [0.1187, -0.8818],
    LED: [1.3442, 0.7446],
    STOOD_BY: [-0.4325, -1.533],
    UNTOLD: [0.0742, 0.1917],
    SAME_COUNTRY: [-0.0338, 0.4216],
    COUNTRY_PAIR: [0.3966, 0.0713],
    COUNTRY_SHARE: [0.1644, -0.0473],
    COUNTRY_WORDS: [0.7111, 0.0722],
  },
  pastChance: [1.0352, -9.0574],
  cold: {
    PROFILE: 0.0228,
    COSINE: 1.444,
    EXPANDED: 0.6488,
    NAME: 1.163,
    SAME_COUNTRY: 0.2226,
    COUNTRY_PAIR: 0.4539,
    COUNTRY_SHARE: 0.2798,
    COUNTRY_WORDS: 0.4776,
  },
  coldChance: [1.0087, -6.4616],
};

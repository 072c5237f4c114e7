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
    PROFILE: [0.1028, 0.0202],
    COSINE: [4.063, -1.4907],
    EXPANDED: [0.2265, 0.266],
    NAME: [2.1646, -0.7239],
    NEAREST: [0.7705, -0.0518],
    NEAREST_SHARP: [0.5293, -1.1356],
    TOPIC: [-0.2421, 0.0891],
    FROM_NEAREST: [0.1703, 0.2086],
    COHERENCE: [0.1305, 0.109],
    PLACE_OF_TEXT: [0.0881, 0.7372],
    PARTNER: [0.199, 0.0118],
    PARTNER_SHARE: [1.1835, -1.5162],
    PARTNER_OF_PARTNERS: [0.0795, -0.0594],
    PLACE_OF_COORDINATOR: [0.4447, 0.3346],
    LIKE_COORDINATOR: [0.2981, 0.5702],
    TOLD_PROJECTS: [0.1742, 0.0225],
    OTHER_PROJECTS: [-0.008, -0.0702],
    LIKELY_PROJECTS: [0.0508, -0.047],
    LIKELY_SHARE: [-0.1002, -0.8286],
    LED: [1.3051, 0.765],
    STOOD_BY: [-0.3521, -1.5966],
    UNTOLD: [0.1249, 0.4536],
    SAME_COUNTRY: [-0.0677, 0.3388],
    SAME_CITY: [-0.0339, 0.8281],
    COUNTRY_PAIR: [0.3998, 0.0462],
    COUNTRY_SHARE: [0.1495, -0.0596],
    COUNTRY_WORDS: [0.6718, 0.0592],
    COUNTRY_OF_NEAREST: [0.7313, 0.0122],
    TYPE_OF_NEAREST: [0.5653, 0.7929],
  },
  pastChance: [1.0225, -9.1722],
  cold: {
    PROFILE: 0.0121,
    COSINE: 1.4277,
    EXPANDED: 0.5581,
    NAME: 1.0835,
    LIKE_COORDINATOR: 1.636,
    SAME_COUNTRY: 0.0459,
    SAME_CITY: 1.3512,
    COUNTRY_PAIR: 0.4162,
    COUNTRY_SHARE: 0.1893,
    COUNTRY_WORDS: 0.4495,
    COUNTRY_OF_NEAREST: 1.7855,
    TYPE_OF_NEAREST: 2.1339,
  },
  coldChance: [1.0006, -6.801],
};

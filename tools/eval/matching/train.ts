// Learns the weights from train files: every project is asked of an index that does not hold it.
import { COLD_FEATURES, FEATURES, type Weights, WIDTH } from '@trefoil/matching';
import { calibrate, learn, type Lesson } from './learn';
import { type Consortium, isTold, placeOf } from './projects';
import { type Asked, World } from './world';

const FOLDS = 5;

/** The questions of all told projects, a fifth at a time, each fifth asked of an index over all the others. */
export function lessonsOf(train: readonly Consortium[], newcomers: 'none' | 'with words', say: (line: string) => void): readonly Asked[] {
  const asked: Asked[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const held = train.filter((project) => isTold(project) && Math.floor(placeOf(`fold ${project.number}`) * FOLDS) === fold);
    const gone = new Set(held.map(({ number }) => number));
    asked.push(...new World(train.filter(({ number }) => !gone.has(number)), newcomers).askAll(held));
    say(`learning: fold ${fold + 1} of ${FOLDS}, ${asked.length} questions`);
  }
  return asked;
}

/** Each feature twice: as it is, and as far as the question's company is known from elsewhere. */
function doubled({ values, slots, connected, rows }: Asked): Lesson {
  const doubledValues = new Float32Array(values.length * 2);
  for (let row = 0; row < slots.length; row += 1) {
    for (let f = 0; f < WIDTH; f += 1) {
      const value = values[row * WIDTH + f] ?? 0;
      doubledValues[row * 2 * WIDTH + f] = value;
      doubledValues[row * 2 * WIDTH + WIDTH + f] = value * connected;
    }
  }
  return { values: doubledValues, rows: slots.length, partners: rows };
}

const COLD = COLD_FEATURES.map((feature) => FEATURES.indexOf(feature));

function coldOnly({ values, slots, rows }: Asked): Lesson {
  const kept = new Float32Array(slots.length * COLD.length);
  for (let row = 0; row < slots.length; row += 1) COLD.forEach((f, i) => (kept[row * COLD.length + i] = values[row * WIDTH + f] ?? 0));
  return { values: kept, rows: slots.length, partners: rows };
}

const short = (number: number): number => Number(number.toFixed(4));

export function learnPast(asked: readonly Asked[], hold: number): Pick<Weights, 'past' | 'pastChance'> {
  const lessons = asked.map(doubled);
  const weights = learn(lessons, WIDTH * 2, { hold });
  const [slope, offset] = calibrate(lessons, weights);
  return {
    past: Object.fromEntries(FEATURES.map((feature, f) => [feature, [short(weights[f] ?? 0), short(weights[WIDTH + f] ?? 0)] as const])),
    pastChance: [short(slope), short(offset)],
  };
}

export function learnCold(asked: readonly Asked[], hold: number): Pick<Weights, 'cold' | 'coldChance'> {
  const lessons = asked.map(coldOnly);
  const weights = learn(lessons, COLD.length, { hold });
  const [slope, offset] = calibrate(lessons, weights);
  return { cold: Object.fromEntries(COLD_FEATURES.map((feature, i) => [feature, short(weights[i] ?? 0)])), coldChance: [short(slope), short(offset)] };
}

/** The frozen file's text. */
export function weightsFile(weights: Weights, command: string): string {
  const past = Object.entries(weights.past).map(([feature, pair]) => `    ${feature}: [${pair.join(', ')}],`);
  const cold = Object.entries(weights.cold).map(([feature, weight]) => `    ${feature}: ${weight},`);
  return `// Learned and written by: ${command}
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
  lessons: ${weights.lessons},
  past: {
${past.join('\n')}
  },
  pastChance: [${weights.pastChance.join(', ')}],
  cold: {
${cold.join('\n')}
  },
  coldChance: [${weights.coldChance.join(', ')}],
};
`;
}

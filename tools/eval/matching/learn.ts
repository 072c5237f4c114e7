// Weights by listwise logistic regression: each real partner should stand before all candidates that are none.
/** A question's candidates, their features row by row, and which of them were partners. */
export type Lesson = { readonly values: Float32Array; readonly rows: number; readonly partners: readonly number[] };

function spreadOf(lessons: readonly Lesson[], width: number): Float64Array {
  const sum = new Float64Array(width);
  const squares = new Float64Array(width);
  let rows = 0;
  for (const { values, rows: count } of lessons) {
    rows += count;
    for (let i = 0; i < count * width; i += 1) {
      const value = values[i] ?? 0;
      sum[i % width] = (sum[i % width] ?? 0) + value;
      squares[i % width] = (squares[i % width] ?? 0) + value * value;
    }
  }
  return squares.map((square, f) => Math.sqrt(Math.max(1e-9, square / rows - ((sum[f] ?? 0) / rows) ** 2)));
}

/** Of those who were no partners every third will do: it moves all their likelihoods alike. */
function thinned({ values, rows, partners }: Lesson, width: number, spread: Float64Array): Lesson {
  const right = new Set(partners);
  const kept = Array.from({ length: rows }, (_, row) => row).filter((row) => right.has(row) || row % 3 === 0);
  const scaled = new Float32Array(kept.length * width);
  kept.forEach((row, at) => {
    for (let f = 0; f < width; f += 1) scaled[at * width + f] = (values[row * width + f] ?? 0) / (spread[f] ?? 1);
  });
  return { values: scaled, rows: kept.length, partners: kept.flatMap((row, at) => (right.has(row) ? [at] : [])) };
}

/** Full batches with Adam: the same lessons give the same weights. */
export function learn(lessons: readonly Lesson[], width: number, { rounds = 160, rate = 0.07, hold = 1e-2 } = {}): readonly number[] {
  const spread = spreadOf(lessons, width);
  const used = lessons.filter(({ partners }) => partners.length > 0).map((lesson) => thinned(lesson, width, spread));
  const weights = new Float64Array(width);
  const first = new Float64Array(width);
  const second = new Float64Array(width);
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = new Float64Array(width);
    for (const { values, rows, partners } of used) {
      const scores = new Float64Array(rows);
      let most = -Infinity;
      for (let r = 0; r < rows; r += 1) {
        let score = 0;
        for (let f = 0; f < width; f += 1) score += (values[r * width + f] ?? 0) * (weights[f] ?? 0);
        scores[r] = score;
        most = Math.max(most, score);
      }
      let total = 0;
      for (let r = 0; r < rows; r += 1) total += scores[r] = Math.exp((scores[r] ?? 0) - most);
      for (let r = 0; r < rows; r += 1) {
        const share = (scores[r] ?? 0) / total;
        if (share < 1e-7) continue;
        for (let f = 0; f < width; f += 1) gradient[f] = (gradient[f] ?? 0) + share * (values[r * width + f] ?? 0);
      }
      for (const r of partners) for (let f = 0; f < width; f += 1) gradient[f] = (gradient[f] ?? 0) - (values[r * width + f] ?? 0) / partners.length;
    }
    for (let f = 0; f < width; f += 1) {
      const slope = (gradient[f] ?? 0) / used.length + hold * (weights[f] ?? 0);
      first[f] = 0.9 * (first[f] ?? 0) + 0.1 * slope;
      second[f] = 0.999 * (second[f] ?? 0) + 0.001 * slope * slope;
      weights[f] = (weights[f] ?? 0) - (rate * ((first[f] ?? 0) / (1 - 0.9 ** round))) / (Math.sqrt((second[f] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  return Array.from(weights, (weight, f) => weight / (spread[f] ?? 1));
}

/** Slope and offset of the logistic curve that makes a score the likelihood of a partner, by Newton's method. */
export function calibrate(lessons: readonly Lesson[], weights: readonly number[]): readonly [slope: number, offset: number] {
  const scores: number[] = [];
  const labels: number[] = [];
  for (const { values, rows, partners } of lessons) {
    const right = new Set(partners);
    for (let r = 0; r < rows; r += 1) {
      scores.push(weights.reduce((sum, weight, f) => sum + weight * (values[r * weights.length + f] ?? 0), 0));
      labels.push(right.has(r) ? 1 : 0);
    }
  }
  let [slope, offset] = [1, -4 - scores.reduce((a, b) => a + b, 0) / (scores.length || 1)];
  for (let round = 0; round < 30; round += 1) {
    let [a, b, aa, ab, bb] = [0, 0, 1e-6, 0, 1e-6];
    scores.forEach((score, i) => {
      const chance = 1 / (1 + Math.exp(-(slope * score + offset)));
      const miss = (labels[i] ?? 0) - chance;
      const sure = chance * (1 - chance);
      a += miss * score;
      b += miss;
      aa += sure * score * score;
      ab += sure * score;
      bb += sure;
    });
    const determinant = aa * bb - ab * ab || 1;
    slope += (a * bb - b * ab) / determinant;
    offset += (b * aa - a * ab) / determinant;
  }
  return [slope, offset];
}

/** The filled cells of a sparse matrix. */
export type Cells = { readonly rows: readonly number[]; readonly columns: readonly number[]; readonly values: readonly number[]; readonly rowCount: number; readonly columnCount: number };

/** A number from -1 to 1 that looks like chance and is the same each time. */
function scattered(place: number): number {
  let t = (place + 0x6d2b79f5) | 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 31 - 1;
}

/** Gram and Schmidt over columns that are stored one after the other. */
function orthonormalise(basis: Float32Array, length: number, width: number): void {
  for (let j = 0; j < width; j += 1) {
    const column = basis.subarray(j * length, (j + 1) * length);
    for (let k = 0; k < j; k += 1) {
      const other = basis.subarray(k * length, (k + 1) * length);
      let dot = 0;
      for (let i = 0; i < length; i += 1) dot += column[i]! * other[i]!;
      for (let i = 0; i < length; i += 1) column[i] = column[i]! - dot * other[i]!;
    }
    let squares = 0;
    for (let i = 0; i < length; i += 1) squares += column[i]! ** 2;
    const norm = Math.sqrt(squares) || 1;
    for (let i = 0; i < length; i += 1) column[i] = column[i]! / norm;
  }
}

/** Target column j = matrix times source column j, over the cells. */
function multiply(values: readonly number[], from: readonly number[], to: readonly number[], source: Float32Array, target: Float32Array, sizes: readonly [number, number], width: number): void {
  target.fill(0);
  for (let j = 0; j < width; j += 1) {
    const sourceColumn = source.subarray(j * sizes[0], (j + 1) * sizes[0]);
    const targetColumn = target.subarray(j * sizes[1], (j + 1) * sizes[1]);
    for (let c = 0; c < values.length; c += 1) {
      const place = to[c]!;
      targetColumn[place] = targetColumn[place]! + values[c]! * sourceColumn[from[c]!]!;
    }
  }
}

/**
 * A place for each row such that rows which share columns are near each other: the matrix times its leading right singular
 * vectors, found by subspace iteration. `width` numbers a row, of length one. Yields between rounds, so that who computes it can let
 * others work.
 */
export function* embedRows({ rows, columns, values, rowCount, columnCount }: Cells, width: number, rounds: number): Generator<void, Float32Array> {
  const right = Float32Array.from({ length: columnCount * width }, (_, place) => scattered(place));
  const left = new Float32Array(rowCount * width);
  orthonormalise(right, columnCount, width);
  for (let round = 0; round < rounds; round += 1) {
    multiply(values, columns, rows, right, left, [columnCount, rowCount], width);
    yield;
    multiply(values, rows, columns, left, right, [rowCount, columnCount], width);
    yield;
    orthonormalise(right, columnCount, width);
    yield;
  }
  multiply(values, columns, rows, right, left, [columnCount, rowCount], width);
  const places = new Float32Array(rowCount * width);
  for (let row = 0; row < rowCount; row += 1) {
    let squares = 0;
    for (let j = 0; j < width; j += 1) squares += left[j * rowCount + row]! ** 2;
    const norm = Math.sqrt(squares) || 1;
    for (let j = 0; j < width; j += 1) places[row * width + j] = left[j * rowCount + row]! / norm;
  }
  return places;
}

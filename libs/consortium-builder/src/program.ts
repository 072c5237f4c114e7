import type { WishCode } from './wish-code';

/** A linear condition on the choice: items with it, counted, are at least or at most so many. */
export type Row = {
  readonly atLeast: boolean;
  readonly bound: number;
  /** What it stands for, in words elsewhere. */
  readonly means: WishCode;
};

/** Members chosen from at least so many different groups that nobody fixed is of. */
export type Spread = {
  readonly least: number;
  /** Whether an item counts. */
  readonly counts: Uint8Array;
  /** Whether a group is covered before anything is chosen. */
  readonly covered: Uint8Array;
  readonly means: WishCode;
};

/**
 * The choice as numbers: items by falling value, which are whole numbers. Groups are countries and lie within regions;
 * the caps of both and the size make a laminar family, within which the best choice is a greedy one.
 */
export type Program = {
  readonly size: number;
  readonly value: Float64Array;
  readonly cost: Float64Array;
  /** Infinity: none. */
  readonly budget: number;
  readonly group: Int32Array;
  readonly groupCap: Int32Array;
  readonly region: Int32Array;
  readonly regionCap: Int32Array;
  readonly rows: readonly Row[];
  /** Rows of item i: rowsOf[rowStart[i]] up to rowsOf[rowStart[i + 1]]. */
  readonly rowStart: Int32Array;
  readonly rowsOf: Int32Array;
  readonly spreads: readonly Spread[];
  readonly from: number;
  readonly to: number;
};

/** A program with further rows, each given with its items: for alternatives that differ from what is known. */
export function withRows(program: Program, added: readonly { readonly row: Row; readonly items: ReadonlySet<number> }[]): Program {
  const { size, rowStart, rowsOf } = program;
  const start = new Int32Array(size + 1);
  const all: number[] = [];
  for (let item = 0; item < size; item += 1) {
    for (let at = rowStart[item]!; at < rowStart[item + 1]!; at += 1) all.push(rowsOf[at]!);
    added.forEach(({ items }, index) => {
      if (items.has(item)) all.push(program.rows.length + index);
    });
    start[item + 1] = all.length;
  }
  return { ...program, rows: [...program.rows, ...added.map(({ row }) => row)], rowStart: start, rowsOf: Int32Array.from(all) };
}

import type { Program } from './program';

/** A partial choice and what each condition still asks of it. Choosing and taking back are exact opposites. */
export class Choice {
  readonly items: number[] = [];
  /** Per row: how many are still needed (at least), or still allowed (at most). */
  readonly rowLeft: Float64Array;
  readonly groupLeft: Int32Array;
  readonly regionLeft: Int32Array;
  readonly spreadLeft: Int32Array;
  /** Chosen members that count, by spread and group; fixed ones included. */
  readonly spreadHas: Int32Array;
  readonly groups: number;
  budgetLeft: number;
  value = 0;
  private rowFaults = 0;

  constructor(readonly program: Program) {
    this.groups = program.groupCap.length;
    this.rowLeft = Float64Array.from(program.rows, ({ bound }) => bound);
    this.groupLeft = Int32Array.from(program.groupCap);
    this.regionLeft = Int32Array.from(program.regionCap);
    this.spreadLeft = Int32Array.from(program.spreads, ({ least }) => least);
    this.spreadHas = new Int32Array(program.spreads.length * this.groups);
    program.spreads.forEach(({ covered }, spread) => this.spreadHas.set(covered, spread * this.groups));
    this.budgetLeft = program.budget;
    for (const { atLeast, bound } of program.rows) if (atLeast) this.rowFaults += bound;
  }

  choose(item: number): void {
    const { program } = this;
    this.items.push(item);
    this.value += program.value[item]!;
    this.move(item, 1);
  }

  /** Takes the item back that was chosen last, or the one given. */
  takeBack(item = this.items.at(-1)!): void {
    this.items.splice(this.items.lastIndexOf(item), 1);
    this.value -= this.program.value[item]!;
    this.move(item, -1);
  }

  private move(item: number, by: 1 | -1): void {
    const { program, rowLeft } = this;
    const { rowStart, rowsOf, rows } = program;
    for (let at = rowStart[item]!; at < rowStart[item + 1]!; at += 1) {
      const row = rowsOf[at]!;
      const before = rowLeft[row]!;
      const after = before - by;
      rowLeft[row] = after;
      this.rowFaults += rows[row]!.atLeast ? Math.max(0, after) - Math.max(0, before) : Math.max(0, -after) - Math.max(0, -before);
    }
    const group = program.group[item]!;
    this.groupLeft[group]! -= by;
    this.regionLeft[program.region[group]!]! -= by;
    this.budgetLeft -= by * program.cost[item]!;
    for (let spread = 0; spread < this.spreadLeft.length; spread += 1) {
      if (program.spreads[spread]!.counts[item] === 0) continue;
      const at = spread * this.groups + group;
      const had = this.spreadHas[at]!;
      this.spreadHas[at] = had + by;
      if (by === 1 && had === 0) this.spreadLeft[spread]! -= 1;
      else if (by === -1 && had === 1) this.spreadLeft[spread]! += 1;
    }
  }

  /** Whether caps of country, region, size, budget and at-most rows take one more such item. */
  takes(item: number): boolean {
    const { program, rowLeft } = this;
    const group = program.group[item]!;
    if (this.items.length >= program.to || this.groupLeft[group]! <= 0 || this.regionLeft[program.region[group]!]! <= 0) return false;
    if (program.cost[item]! > this.budgetLeft) return false;
    for (let at = program.rowStart[item]!; at < program.rowStart[item + 1]!; at += 1) {
      const row = program.rowsOf[at]!;
      if (rowLeft[row]! <= 0 && !program.rows[row]!.atLeast) return false;
    }
    return true;
  }

  /** How much is wanting or too much, caps of country and region apart; 0 is sound. Overspending counts by its share of the budget. */
  faults(): number {
    const { program } = this;
    let faults = this.rowFaults + Math.max(0, program.from - this.items.length) + Math.max(0, this.items.length - program.to);
    for (let spread = 0; spread < this.spreadLeft.length; spread += 1) faults += Math.max(0, this.spreadLeft[spread]!);
    if (this.budgetLeft < 0) faults += 1e-3 - this.budgetLeft / Math.max(1, program.budget);
    return faults;
  }

  /** Whether the group takes one more, as far as country and region go. */
  groupTakes(item: number): boolean {
    const group = this.program.group[item]!;
    return this.groupLeft[group]! > 0 && this.regionLeft[this.program.region[group]!]! > 0;
  }
}

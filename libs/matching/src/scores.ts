/** A number for each of many, of which few are set: dense for speed, emptied by walking what was set. */
export class Scores {
  values: Float32Array;
  /** Who has a number, in the order in which they got it; the first `count` are valid. */
  touched: Int32Array;
  count = 0;
  /** Where `top` halves, kept so that asking leaves nothing to be collected. */
  private room = new Float32Array(0);

  constructor(size: number) {
    this.values = new Float32Array(size);
    this.touched = new Int32Array(size);
  }

  /** Empties it and sees to it that there is room for `size`. */
  reset(size: number): void {
    if (this.values.length < size) {
      const room = Math.ceil(size * 1.2) + 16;
      this.values = new Float32Array(room);
      this.touched = new Int32Array(room);
    } else for (let i = 0; i < this.count; i += 1) this.values[this.touched[i]!] = 0;
    this.count = 0;
  }

  /** Adds a positive amount. */
  add(slot: number, amount: number): void {
    const before = this.values[slot]!;
    if (before === 0) this.touched[this.count++] = slot;
    this.values[slot] = before + amount;
  }

  /** Takes a number away; its slot stays among the touched, with nothing. */
  clear(slot: number): void {
    this.values[slot] = 0;
  }

  get(slot: number): number {
    return this.values[slot]!;
  }

  max(): number {
    let most = 0;
    for (let i = 0; i < this.count; i += 1) most = Math.max(most, this.values[this.touched[i]!]!);
    return most;
  }

  /** The slots of the `most` highest numbers, highest first; equal ones by slot, so that the order they were added in plays no part. */
  top(most: number): Int32Array {
    const { values } = this;
    const before = (a: number, b: number): number => values[b]! - values[a]! || a - b;
    if (this.room.length < this.count) this.room = new Float32Array(this.values.length);
    const { room, touched } = this;
    let filled = 0;
    for (let i = 0; i < this.count; i += 1) {
      const value = values[touched[i]!]!;
      if (value > 0) room[filled++] = value;
    }
    const edge = filled <= most ? 0 : edgeOf(room, filled, most);
    const best: number[] = [];
    for (let i = 0; i < this.count; i += 1) {
      const slot = touched[i]!;
      const value = values[slot]!;
      if (value > 0 && value >= edge) best.push(slot);
    }
    return Int32Array.from(best.sort(before).slice(0, most));
  }
}

/** The `rank`-th highest of the first `count` numbers, by halving: linear in their count, where sorting them all is not. Moves them about. */
function edgeOf(numbers: Float32Array, count: number, rank: number): number {
  let low = 0;
  let high = count - 1;
  const wanted = rank - 1;
  while (low < high) {
    const pivot = numbers[(low + high) >> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (numbers[i]! > pivot) i += 1;
      while (numbers[j]! < pivot) j -= 1;
      if (i <= j) {
        const held = numbers[i]!;
        numbers[i] = numbers[j]!;
        numbers[j] = held;
        i += 1;
        j -= 1;
      }
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return numbers[wanted]!;
}

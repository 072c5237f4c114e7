/** Numbers things by id, each for as long as it is there. */
export class Slots<T extends { readonly id: string }> {
  private readonly numbers = new Map<string, number>();
  readonly items: (T | null)[] = [];

  get count(): number {
    return this.numbers.size;
  }

  /** The number of an id, or -1. */
  find(id: string): number {
    return this.numbers.get(id) ?? -1;
  }

  put(item: T): number {
    const slot = this.numbers.get(item.id) ?? this.items.length;
    this.items[slot] = item;
    this.numbers.set(item.id, slot);
    return slot;
  }

  remove(id: string): void {
    const slot = this.find(id);
    if (slot < 0) return;
    this.items[slot] = null;
    this.numbers.delete(id);
  }
}

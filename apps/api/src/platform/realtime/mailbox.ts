/** Why a mailbox takes no more: its reader left, fell too far behind, or may have missed something. */
export type MailboxEnd = 'LEFT' | 'OVERFULL' | 'BROKEN';

/** A bounded queue between news and one reader of them. Past its capacity it closes instead of growing. */
export class Mailbox<T> implements AsyncIterableIterator<T> {
  private readonly waiting: T[] = [];
  private readonly takers: ((result: IteratorResult<T, undefined>) => void)[] = [];
  private isOpen = true;

  constructor(
    private readonly capacity: number,
    private readonly onEnd: (end: MailboxEnd) => void,
  ) {}

  put(item: T): void {
    if (!this.isOpen) return;
    const take = this.takers.shift();
    if (take) take({ value: item, done: false });
    else if (this.waiting.length < this.capacity) this.waiting.push(item);
    else this.end('OVERFULL');
  }

  /** Drops what waits; the reader is told that there is no more. */
  end(end: MailboxEnd): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.waiting.length = 0;
    for (const take of this.takers.splice(0)) take({ value: undefined, done: true });
    this.onEnd(end);
  }

  next(): Promise<IteratorResult<T, undefined>> {
    const item = this.waiting.shift();
    if (item !== undefined) return Promise.resolve({ value: item, done: false });
    if (!this.isOpen) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.takers.push(resolve));
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.end('LEFT');
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

import type { Delivery } from './delivery';
import type { Realtime, Topic } from './realtime';

/**
 * Tells readers of this process that a thing they look at has changed, so that they read it anew. What changes several
 * times before its reader is served is told once: a reader holds one piece of news at most, however slow they are.
 */
export class ChangeFeed {
  private readonly readers = new Map<string, Set<Watch>>();

  constructor(realtime: Realtime, topic: Topic) {
    realtime.subscribe(topic, ({ id }) => {
      for (const watch of this.readers.get(id) ?? []) watch.tell();
    });
  }

  /**
   * From now on; whether the reader may see the thing at all is the caller's to have found out. `serve` gives null when they
   * no longer may, which ends it.
   */
  follow(id: string, serve: Delivery): AsyncIterableIterator<Delivery> {
    const watch: Watch = new Watch(serve, () => {
      const own = this.readers.get(id);
      own?.delete(watch);
      if (own?.size === 0) this.readers.delete(id);
    });
    this.readers.set(id, (this.readers.get(id) ?? new Set()).add(watch));
    return watch;
  }
}

class Watch implements AsyncIterableIterator<Delivery> {
  private hasChanged = false;
  private isOver = false;
  private take: ((result: IteratorResult<Delivery, undefined>) => void) | null = null;

  constructor(
    private readonly serve: Delivery,
    private readonly leave: () => void,
  ) {}

  tell(): void {
    if (!this.take) {
      this.hasChanged = true;
      return;
    }
    this.take({ value: this.deliver, done: false });
    this.take = null;
  }

  next(): Promise<IteratorResult<Delivery, undefined>> {
    if (this.isOver) return Promise.resolve({ value: undefined, done: true });
    if (this.hasChanged) {
      this.hasChanged = false;
      return Promise.resolve({ value: this.deliver, done: false });
    }
    return new Promise((resolve) => (this.take = resolve));
  }

  return(): Promise<IteratorResult<Delivery, undefined>> {
    this.isOver = true;
    this.leave();
    this.take?.({ value: undefined, done: true });
    this.take = null;
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private readonly deliver: Delivery = async (actor) => {
    const seen = await this.serve(actor);
    if (seen === null) await this.return();
    return seen;
  };
}

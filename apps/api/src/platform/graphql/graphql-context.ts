import type { Request } from 'express';
import { type Actor, ANONYMOUS } from '../auth/actor';

/** What lives as long as one GraphQL operation: who asks, and the loaders that batch its reads. */
export class GraphqlContext {
  private resolved: Promise<Actor> | undefined;
  private known: Actor | undefined;
  private readonly loaders = new Map<object, unknown>();

  /**
   * `request` is null for pages rendered in this process, which show the anonymous view. `dropReader` hangs up on a
   * socket whose reader falls behind; a plain request has its answer and needs none.
   */
  constructor(
    readonly request: Request | null,
    readonly dropReader: () => void = () => undefined,
  ) {}

  static anonymous(): GraphqlContext {
    return new GraphqlContext(null);
  }

  /** Set by the guard of the root field before any resolver runs. */
  get actor(): Actor {
    if (!this.known) throw new Error('The actor is read before the guard established it');
    return this.known;
  }

  /** A sign-in or sign-out within the operation changes who asks. */
  set actor(actor: Actor) {
    this.known = actor;
    this.resolved = Promise.resolve(actor);
  }

  resolveActor(load: (request: Request) => Promise<Actor>): Promise<Actor> {
    this.resolved ??= (this.request ? load(this.request) : Promise.resolve(ANONYMOUS)).then((actor) => (this.known = actor));
    return this.resolved;
  }

  /** The loader that belongs to `owner`, made on first use. */
  loader<T>(owner: object, make: () => T): T {
    let loader = this.loaders.get(owner) as T | undefined;
    if (!loader) this.loaders.set(owner, (loader = make()));
    return loader;
  }
}

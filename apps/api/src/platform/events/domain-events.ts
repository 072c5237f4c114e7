import { Global, Injectable, Module, type Type } from '@nestjs/common';

type Handler<E> = (event: E) => Promise<void>;

/**
 * Past facts, told inside the transaction in which they happened. Handlers run one after the other in the order of
 * registration; one that throws undoes the whole use case.
 */
@Injectable()
export class DomainEvents {
  private readonly handlers = new Map<unknown, Handler<never>[]>();

  on<E extends object>(event: Type<E>, handler: Handler<E>): void {
    const list = this.handlers.get(event) ?? [];
    list.push(handler as Handler<never>);
    this.handlers.set(event, list);
  }

  async publish(event: object): Promise<void> {
    for (const handler of this.handlers.get(event.constructor) ?? []) await handler(event as never);
  }
}

@Global()
@Module({ providers: [DomainEvents], exports: [DomainEvents] })
export class EventsModule {}

import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

interface Work {
  readonly manager: EntityManager;
  readonly afterCommit: (() => void)[];
}

/** One use case, one transaction. Repositories take their entity manager from here, so that they join what runs. */
@Injectable()
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<Work>();

  constructor(private readonly source: DataSource) {}

  /** The running transaction's manager, or the plain one for reads outside of any. */
  get manager(): EntityManager {
    return this.current.getStore()?.manager ?? this.source.manager;
  }

  /** Runs a use case in a transaction; inside another, joins it. Rolled back when it throws. */
  async run<T>(useCase: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return useCase();
    const afterCommit: (() => void)[] = [];
    const result = await this.source.transaction((manager) => this.current.run({ manager, afterCommit }, useCase));
    for (const act of afterCommit) act();
    return result;
  }

  /** Does something once the transaction has been committed (at once, outside of any); it must not throw. */
  afterCommit(act: () => void): void {
    const work = this.current.getStore();
    if (work) work.afterCommit.push(act);
    else act();
  }
}

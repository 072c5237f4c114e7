import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

/** Brings something derived up to date for these ids. */
export type Refresh = (ids: readonly string[]) => Promise<void>;

interface Work {
  readonly manager: EntityManager;
  readonly beforeCommit: Map<Refresh, Set<string>>;
  readonly afterCommit: (() => void)[];
}

/** Statements kept prepared on each connection; the product has some dozens. */
const MOST_PREPARED = 300;

/** One use case, one transaction. Repositories take their entity manager from here, so that they join what runs. */
@Injectable()
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<Work>();

  private readonly prepared = new Map<string, string>();

  constructor(private readonly source: DataSource) {}

  /** The running transaction's manager, or the plain one for reads outside of any. */
  get manager(): EntityManager {
    return this.current.getStore()?.manager ?? this.source.manager;
  }

  /**
   * A read that is asked again and again in the same words: each connection parses and plans it once. Only for statements
   * that are planned alike whatever their parameters are.
   */
  async readPrepared<T>(sql: string, parameters: readonly unknown[]): Promise<T[]> {
    const known = this.prepared.get(sql);
    if (this.current.getStore() || (known === undefined && this.prepared.size >= MOST_PREPARED)) return this.manager.query<T[]>(sql, [...parameters]);
    const name = known ?? `read_${this.prepared.size}`;
    this.prepared.set(sql, name);
    this.source.logger.logQuery(sql, [...parameters]);
    const { rows } = await (this.source.driver as unknown as { readonly master: Pool }).master.query({ name, text: sql, values: [...parameters] });
    return rows as T[];
  }

  /** A read that may turn out to be a long one: cut off by the database after so many milliseconds. */
  readWithin<T>(milliseconds: number, sql: string, parameters: readonly unknown[]): Promise<T[]> {
    return this.source.transaction(async (manager) => {
      await manager.query(`set local statement_timeout = ${Math.trunc(milliseconds)}`);
      return manager.query<T[]>(sql, [...parameters]);
    });
  }

  /** Runs a use case in a transaction; inside another, joins it. Rolled back when it throws. */
  async run<T>(useCase: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return useCase();
    const beforeCommit = new Map<Refresh, Set<string>>();
    const afterCommit: (() => void)[] = [];
    const whole = async () => {
      const result = await useCase();
      for (const [refresh, ids] of beforeCommit) await refresh([...ids]);
      return result;
    };
    const result = await this.source.transaction((manager) => this.current.run({ manager, beforeCommit, afterCommit }, whole));
    for (const act of afterCommit) act();
    return result;
  }

  /**
   * Refreshes what is derived at the end of the transaction, inside it: once, for all the ids that were asked for (at once,
   * outside of any). Refreshes run in the order in which they were first asked for.
   */
  async beforeCommit(refresh: Refresh, ids: readonly string[]): Promise<void> {
    const work = this.current.getStore();
    if (!work) return refresh(ids);
    const asked = work.beforeCommit.get(refresh) ?? new Set();
    for (const id of ids) asked.add(id);
    work.beforeCommit.set(refresh, asked);
  }

  /** Does something once the transaction has been committed (at once, outside of any); it must not throw. */
  afterCommit(act: () => void): void {
    const work = this.current.getStore();
    if (work) work.afterCommit.push(act);
    else act();
  }
}

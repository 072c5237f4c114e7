import type { WorkerEvents, WorkerPool } from 'graphile-worker';
import type { ClientBase } from 'pg';
import type { Logger } from '../logging/logging';

/** Any number: the class of advisory locks that say which workers live. */
const CLASS = 72_310_518;
const CHECK_MS = 5_000;
/** A worker says that it lives a moment after it began to take jobs. */
const BENEFIT_OF_DOUBT = '5 seconds';

const ANNOUNCE = 'select pg_advisory_lock_shared($1, hashtext($2))';
const FREE_JOBS_OF_THE_DEAD = `
  select graphile_worker.force_unlock_workers(array_agg(worker)) from (
    select locked_by as worker from graphile_worker.jobs
     where locked_by is not null and locked_by <> $2 group by locked_by having max(locked_at) < now() - interval '${BENEFIT_OF_DOUBT}'
  ) holders where pg_try_advisory_xact_lock($1, hashtext(worker))`;

/**
 * Says by an advisory lock that this worker lives, and sets free the jobs of those that no longer do: the lock of a
 * process that was killed is gone with its connection. The library alone would wait four hours.
 */
export class WorkerPresence {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    events: WorkerEvents,
    private readonly logger: Logger,
  ) {
    events.on('pool:listen:success', ({ workerPool, client }) => void this.announce(workerPool, client));
    events.on('pool:listen:error', () => this.end());
    events.on('pool:gracefulShutdown', () => this.end());
  }

  end(): void {
    clearInterval(this.timer);
  }

  private async announce({ id }: WorkerPool, client: ClientBase): Promise<void> {
    this.end();
    // The library is about to listen on it.
    await new Promise<void>((resolve) => client.once('drain', () => resolve()));
    if (!(await this.attempt(client, ANNOUNCE, id))) return;
    await this.attempt(client, FREE_JOBS_OF_THE_DEAD, id);
    this.timer = setInterval(() => void this.attempt(client, FREE_JOBS_OF_THE_DEAD, id), CHECK_MS).unref();
  }

  private async attempt(client: ClientBase, statement: string, id: string): Promise<boolean> {
    try {
      await client.query(statement, [CLASS, id]);
      return true;
    } catch (err) {
      this.logger.debug({ err }, 'The worker could not see to the others');
      return false;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';

/** A kind of job: its name in the database, and the shape of what it is given. */
export interface JobKind<P extends object> {
  readonly name: string;
  /** How often it is tried before it is given up, waiting longer each time; 25 takes about three days. */
  readonly attempts?: number;
  /** Carries the type alone. */
  readonly payload?: P;
}

/** One run of a job. */
export interface JobRun {
  /** 1 for the first. */
  readonly attempt: number;
  readonly isLastAttempt: boolean;
  /** Aborted when the process is told to end and the job has taken too long: it will be run again, here or elsewhere. */
  readonly signal: AbortSignal;
}

/** Does the job. May be called again with the same payload: after a throw, and after a crash at any point. */
export type JobHandler<P extends object> = (payload: P, run: JobRun) => Promise<void>;

export interface JobOptions {
  /** Not before this instant. */
  readonly at?: Date;
  /** There is one job of a key: enqueuing another replaces the one that waits. */
  readonly key?: string;
}

export interface RecurringJob {
  readonly name: string;
  /** Minute, hour, day of the month, month, weekday, in UTC. */
  readonly cron: string;
  readonly act: () => Promise<void>;
}

const DEFAULT_ATTEMPTS = 25;

/**
 * Work done outside the request that causes it. A job enqueued in a transaction exists if and only if that is committed;
 * it is then run at least once, by whichever process is free, until it succeeds. Handlers and recurring jobs are
 * registered in onModuleInit.
 */
@Injectable()
export class Jobs {
  readonly handlers = new Map<string, JobHandler<never>>();
  readonly recurring: RecurringJob[] = [];

  constructor(private readonly work: UnitOfWork) {}

  handle<P extends object>(kind: JobKind<P>, handler: JobHandler<P>): void {
    this.register(kind.name, handler as JobHandler<never>);
  }

  /** Runs again and again, each time in one process; what fell due while none ran is not made up for. */
  every(name: string, cron: string, act: () => Promise<void>): void {
    this.register(name, () => act());
    this.recurring.push({ name, cron, act });
  }

  /** Joins the running transaction; outside of any the job is there at once. The payload is kept as JSON. */
  async enqueue<P extends object>(kind: JobKind<P>, payload: P, { at, key }: JobOptions = {}): Promise<void> {
    await this.work.manager.query('select from graphile_worker.add_job($1, $2::json, run_at => $3::timestamptz, max_attempts => $4, job_key => $5)', [
      kind.name,
      JSON.stringify(payload),
      at?.toISOString() ?? null,
      kind.attempts ?? DEFAULT_ATTEMPTS,
      key ?? null,
    ]);
  }

  /** Drops the job of the key, unless it has begun. */
  async cancel(key: string): Promise<void> {
    await this.work.manager.query('select from graphile_worker.remove_job($1)', [key]);
  }

  /** Tries again soon what failed and would otherwise wait longer than `seconds`. */
  async hurry(kind: JobKind<object>, seconds: number): Promise<void> {
    await this.work.manager.query(
      `select from graphile_worker.reschedule_jobs(
         (select array_agg(id) from graphile_worker.jobs
           where task_identifier = $1 and attempts > 0 and attempts < max_attempts and locked_at is null and run_at > now() + make_interval(secs => $2)),
         run_at => now())`,
      [kind.name, seconds],
    );
  }

  private register(name: string, handler: JobHandler<never>): void {
    if (this.handlers.has(name)) throw new Error(`Two handlers for the job ${name}`);
    this.handlers.set(name, handler);
  }
}

import { EventEmitter } from 'node:events';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type JobHelpers, Logger as WorkerLogger, parseCronItems, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import { CONFIG, type Config } from '../config/config';
import { LOGGER, type Logger } from '../logging/logging';
import { type JobHandler, Jobs } from './jobs';
import { WorkerPresence } from './worker-presence';

const CONCURRENCY = 4;
/** One connection listens, the other fetches and completes jobs; what jobs do goes through the application's own. */
const CONNECTIONS = 2;
/** Jobs wake the worker by themselves; this is for those whose time comes. */
const POLL_MS = 1_000;
/** How long a job may go on once the process is told to end. */
const PATIENCE_MS = 3_000;
const RESTART_MS = 1_000;

/** Runs the jobs in this process, and goes on after whatever befalls the database. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private runner: Runner | null = null;
  private starting: Promise<void> = Promise.resolve();
  private restart: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.runsJobs) this.starting = this.start();
  }

  /** Takes no more, lets what runs end, and gives back what does not. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.restart);
    await this.starting;
    await this.runner?.stop().catch((err: unknown) => this.logger.warn({ err }, 'The worker did not stop cleanly'));
    await this.runner?.promise.catch(() => undefined);
  }

  private async start(): Promise<void> {
    const events: WorkerEvents = new EventEmitter();
    const presence = new WorkerPresence(events, this.logger);
    try {
      const runner = await run({
        connectionString: this.connectionString(),
        maxPoolSize: CONNECTIONS,
        // A delay of 0, unlike none, makes the worker wait at its end until it has written down what became of each job.
        preset: { worker: { gracefulShutdownAbortTimeout: PATIENCE_MS, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
        concurrency: CONCURRENCY,
        pollInterval: POLL_MS,
        noHandleSignals: true,
        events,
        logger: this.workerLogger(),
        taskList: this.tasks(),
        parsedCronItems: parseCronItems(this.jobs.recurring.map(({ name, cron }) => ({ task: name, match: cron, identifier: name, options: { jobKey: name } }))),
      });
      this.runner = runner;
      void runner.promise
        .catch((err: unknown) => this.logger.warn({ err }, 'The worker ended'))
        .finally(() => {
          presence.end();
          this.startAgain();
        });
    } catch (err) {
      presence.end();
      this.logger.warn({ err }, 'The worker could not be started');
      this.startAgain();
    }
  }

  private startAgain(): void {
    if (this.stopped) return;
    this.runner = null;
    this.restart = setTimeout(() => (this.starting = this.start()), RESTART_MS).unref();
  }

  private connectionString(): string {
    const url = new URL(this.config.databaseUrl);
    url.searchParams.set('application_name', 'trefoil-jobs');
    return url.href;
  }

  private tasks(): TaskList {
    return Object.fromEntries([...this.jobs.handlers].map(([name, handler]) => [name, this.toTask(handler)]));
  }

  private toTask(handler: JobHandler<never>) {
    return async (payload: unknown, { job, abortSignal, abortPromise }: JobHelpers): Promise<void> => {
      const isLastAttempt = job.attempts >= job.max_attempts;
      try {
        await Promise.race([handler(payload as never, { attempt: job.attempts, isLastAttempt, signal: abortSignal }), abortPromise]);
      } catch (err) {
        this.logger[isLastAttempt ? 'error' : 'warn']({ err, job: job.task_identifier, attempt: job.attempts }, isLastAttempt ? 'A job was given up' : 'A job failed and will be tried again');
        throw err;
      }
    };
  }

  /** Failures of jobs are logged above, without their payload; what else the worker says is for those who look for it. */
  private workerLogger(): WorkerLogger {
    return new WorkerLogger(() => (level, message) => {
      if (level === 'warning' || level === 'error') this.logger.debug({ worker: level }, message.split('\n')[0] ?? '');
    });
  }
}

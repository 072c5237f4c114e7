import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { buildConsortium, type BuildResult } from '@trefoil/consortium-builder';
import { ServiceUnavailable } from '../../platform/errors/app-error';
import type { BuildTask } from './build-worker';
import { BuildCancelled } from './proposals.errors';
import { untilDeadline } from './until-deadline';

/** Pools up to this size take milliseconds, less than a thread takes to start. */
const ON_A_THREAD_FROM = 200;
/** Threads at a time: the rest of the process wants a processor too. */
const THREADS = 2;
const WAITING = 8;
/** What a thread may take beyond its limit before it is ended. */
const GRACE_MS = 2_000;

export interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
}

@Injectable()
export class BuildRunner {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** The result within the task's limit; rejects with BuildCancelled once the signal is given, and ServiceUnavailable when too many wait. */
  async run(task: BuildTask, watch: Watch): Promise<BuildResult> {
    if (task.request.candidates.length < ON_A_THREAD_FROM) {
      return buildConsortium(task.request, { ...task.options, shouldStop: untilDeadline(task.limitMs), onProgress: watch.onProgress });
    }
    await this.takeTurn();
    try {
      return await runOnThread(task, watch);
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  private async takeTurn(): Promise<void> {
    if (this.running >= THREADS) {
      if (this.waiting.length >= WAITING) throw new ServiceUnavailable();
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.running += 1;
  }
}

function runOnThread(task: BuildTask, { signal, onProgress }: Watch): Promise<BuildResult> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new BuildCancelled());
    const worker = new Worker(new URL('./build-worker.js', import.meta.url), { workerData: task });
    const stop = (error: Error): void => {
      void worker.terminate();
      finish(() => reject(error));
    };
    const cancel = (): void => stop(new BuildCancelled());
    const overdue = setTimeout(() => stop(new ServiceUnavailable()), task.limitMs + GRACE_MS);
    const finish = (settle: () => void): void => {
      clearTimeout(overdue);
      signal.removeEventListener('abort', cancel);
      settle();
    };
    signal.addEventListener('abort', cancel);
    worker.on('message', (message: { done: number; of: number } | { result: BuildResult }) => {
      if ('result' in message) finish(() => resolve(message.result));
      else onProgress(message.done, message.of);
    });
    worker.once('error', (error) => finish(() => reject(error)));
    worker.once('exit', () => finish(() => reject(new BuildCancelled())));
  });
}

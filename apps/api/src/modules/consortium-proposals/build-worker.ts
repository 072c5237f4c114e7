// Runs one search for proposals on a thread of its own, so that the process goes on answering.
import { parentPort, workerData } from 'node:worker_threads';
import { buildConsortium, type BuildOptions, type BuildRequest } from '@trefoil/consortium-builder';
import { untilDeadline } from './until-deadline';

export interface BuildTask {
  readonly request: BuildRequest;
  readonly options: Pick<BuildOptions, 'alternatives' | 'differBy' | 'explain'>;
  readonly limitMs: number;
}

const { request, options, limitMs } = workerData as BuildTask;
const result = buildConsortium(request, { ...options, shouldStop: untilDeadline(limitMs), onProgress: (done, of) => parentPort?.postMessage({ done, of }) });
parentPort?.postMessage({ result });

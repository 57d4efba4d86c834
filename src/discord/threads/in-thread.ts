import { parentPort, workerData } from 'node:worker_threads';
import { type ErrorCode, PinciteError } from '../../errors.js';

/** What a thread hands back. */
export type Outcome<Result> =
  | { readonly result: Result }
  | {
      readonly failure: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly remedy: string;
        readonly context: Readonly<Record<string, unknown>>;
      };
    };

/** A thread's whole work: does what it was started for and hands the result back. Failures that are bugs end the thread. */
export async function inThread<Job, Result>(work: (job: Job) => Promise<Result>): Promise<void> {
  parentPort?.postMessage(await outcomeOf(() => work(workerData)));
}

async function outcomeOf<Result>(work: () => Promise<Result>): Promise<Outcome<Result>> {
  try {
    return { result: await work() };
  } catch (error) {
    if (!(error instanceof PinciteError)) throw error;
    const { code, message, remedy, context } = error;
    return { failure: { code, message, remedy, context } };
  }
}

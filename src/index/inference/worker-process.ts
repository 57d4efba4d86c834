import { fork } from 'node:child_process';
import { compiledFile } from '../../compiled-file.js';
import type { Request } from './messages.js';

/**
 * A place apart from the event loop where a model runs.
 *
 * It is a process, not a thread: the ONNX runtime for Node (1.14) can be loaded once in the life of a process, damages the heap
 * when a second thread loads it after the first has ended, and aborts the whole process when a thread is ended during a run. A
 * worker that must be restarted when it dies can therefore not be a thread; as a process it can die in any way, for lack of
 * memory or in native code, without taking the questions that wait for it along.
 */
export interface InferenceWorker {
  /** The process's id, while it lives. */
  readonly pid: number | undefined;
  send(request: Request): void;
  onMessage(listener: (message: unknown) => void): void;
  /** What the worker's libraries write to standard error, in lines. */
  onWarning(listener: (line: string) => void): void;
  /** Called once, however the worker ended; `how` is for the log. */
  onExit(listener: (how: string) => void): void;
  /** Lets the worker end by itself when it is idle. */
  release(): void;
  /** Ends it at once. */
  kill(): void;
}

export type StartWorker = () => InferenceWorker;

/** Starts the process that holds the model. */
export const startWorkerProcess: StartWorker = () => {
  const child = fork(compiledFile(import.meta.url, './worker.js'), {
    // Typed arrays cross as bytes, not as JSON.
    serialization: 'advanced',
    // Standard output belongs to the commands; a debugger's or a test runner's flags belong to the process that has them.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: ['--max-semi-space-size=4'],
  });
  const exitListeners: ((how: string) => void)[] = [];
  let ended = false;
  const end = (how: string): void => {
    if (ended) return;
    ended = true;
    for (const listener of exitListeners) listener(how);
  };
  child.on('exit', (code, signal) => end(signal ?? `exit code ${code}`));
  child.on('error', (error) => {
    // A process that could not be started has no exit; one that could not be reached will still have one.
    if (child.pid === undefined) end(error.message);
  });
  return {
    get pid() {
      return child.pid;
    },
    send: (request) => {
      // Nothing is lost with a worker that is gone: its exit is reported, and its work is then given to the next.
      if (child.connected) child.send(request, () => {});
    },
    onMessage: (listener) => void child.on('message', listener),
    onWarning: (listener) => {
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        for (const line of text.split('\n')) if (line.trim() !== '') listener(line.slice(0, 500));
      });
    },
    onExit: (listener) => void exitListeners.push(listener),
    release: () => {
      if (child.connected) child.disconnect();
    },
    kill: () => void child.kill('SIGKILL'),
  };
};

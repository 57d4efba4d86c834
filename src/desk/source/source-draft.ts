import { setImmediate } from 'node:timers/promises';
import type { Engine } from '../../answer/engine.js';
import { whenThereIsRoom } from '../../answer/queue/when-there-is-room.js';
import { PinciteError } from '../../errors.js';
import { SOURCE_SETTINGS } from './settings.js';
import { type SourceOptions, sourceSentence } from './source-sentence.js';
import type { SourcedSentence } from './sourced.js';

/** How a draft is gone through. */
export interface SourceDraftOptions extends SourceOptions {
  /** When it fires, the first sentences that are done are given back, as far as none is missing between them. */
  readonly until?: AbortSignal;
  /** Told after each sentence; also of the last one. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * The sources of the sentences of a draft, in their order, a few at a time. The first failure ends it; what is under way is
 * cancelled with it. Only where there is no room in the queue and some are done, it waits until there is.
 * @throws PinciteError cancelled, and what `sourceSentence` throws
 */
export async function sourceDraft(
  engine: Engine,
  sentences: readonly string[],
  options: SourceDraftOptions = {},
): Promise<readonly SourcedSentence[]> {
  const { onProgress, signal, until, settings = SOURCE_SETTINGS, ...scope } = options;
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  signal?.addEventListener('abort', stop, { once: true });
  until?.addEventListener('abort', stop, { once: true });
  if (until?.aborted === true) stop();
  const sourced = new Map<number, SourcedSentence>();
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next; at < sentences.length; at = next) {
      next += 1;
      throwIfAborted(signal);
      if (stopping.signal.aborted) return;
      // What is compared here is compared in this thread: others get their turn in between.
      await setImmediate();
      const sentence = sentences[at] ?? '';
      const look = (): Promise<SourcedSentence> =>
        sourceSentence(engine, sentence, { ...scope, settings, signal: stopping.signal });
      sourced.set(at, await whenThereIsRoom(look, { hasDone: () => sourced.size > 0, signal: stopping.signal }));
      onProgress?.({ done: sourced.size, total: sentences.length });
    }
  };
  const width = Math.max(1, Math.min(settings.concurrency, sentences.length));
  const failures: unknown[] = [];
  // What breaks the sentences under way off then is not their failure.
  const isCutShort = (): boolean => until?.aborted === true && failures.length === 0 && signal?.aborted !== true;
  const guarded = (): Promise<void> =>
    work().catch((error: unknown) => {
      if (!isCutShort()) failures.push(error);
      stop();
    });
  try {
    throwIfAborted(signal);
    const all = Promise.all(Array.from({ length: width }, guarded));
    // Nobody waits for what is broken off then.
    await (until === undefined ? all : Promise.race([all, fired(until)]));
  } finally {
    signal?.removeEventListener('abort', stop);
    until?.removeEventListener('abort', stop);
  }
  // What was cancelled because of a failure is not what is told; the first failure is.
  if (failures.length > 0) throw failures[0];
  throwIfAborted(signal);
  const inOrder = [...sourced].sort(([a], [b]) => a - b);
  const missing = inOrder.findIndex(([at], position) => at !== position);
  const done = missing === -1 ? inOrder : inOrder.slice(0, missing);
  if (done.length === 0 && sentences.length > 0) throw cancelled();
  return done.map(([, one]) => one);
}

function fired(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw cancelled();
}

function cancelled(): PinciteError {
  return new PinciteError('cancelled', 'The search for sources was cancelled.', 'Start it again.');
}

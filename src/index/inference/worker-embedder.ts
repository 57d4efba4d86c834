import { PinciteError } from '../../errors.js';
import type { Embedder, Encoding, ModelIdentity } from '../embedder.js';
import type { Reader, ReaderIdentity, Reading, ReadPassage } from '../reader.js';
import { planBatches } from './batches.js';
import { Dispatcher, type InferenceLogger } from './dispatcher.js';
import { cancelled, type Outcome } from './jobs.js';
import type { ModelConfig } from './model-folder.js';
import { type StartWorker, startWorkerProcess } from './worker-process.js';

export interface EmbedderOptions extends ModelConfig {
  /** Questions that may wait before one more is refused. */
  readonly maxWaitingQuestions?: number;
  readonly maxRestartsPerMinute?: number;
  /** Where the model runs; tests give a worker that they can end. */
  readonly startWorker?: StartWorker;
}

/** Batches of passages asked for before they are wanted, so that the worker is busy while its last results are used. */
const BATCHES_AHEAD = 2;

/** Texts tokenised in one go: a few milliseconds, for a question that comes in meanwhile. */
const TEXTS_PER_TOKENISING = 128;

/** The models of one worker. Closing the embedder ends both. */
export interface Models {
  readonly embedder: Embedder;
  /** Null where none was named. */
  readonly reader: Reader | null;
}

/**
 * Loads a model and gives its embedder; the model runs in a process of its own.
 * @throws PinciteError configuration, model-missing, model-damaged, inference
 */
export async function openEmbedder(options: EmbedderOptions, logger?: InferenceLogger): Promise<Embedder> {
  return (await openModels(options, logger)).embedder;
}

/**
 * The same with the reader that `options.reader` names, in the same process.
 * @throws PinciteError configuration, model-missing, model-damaged, inference
 */
export async function openModels(options: EmbedderOptions, logger?: InferenceLogger): Promise<Models> {
  const { modelsDir, model, allowDownload, threads, reader } = options;
  const dispatcher = new Dispatcher({
    config: {
      modelsDir,
      model,
      allowDownload,
      ...(threads === undefined ? {} : { threads }),
      ...(reader === undefined ? {} : { reader }),
    },
    startWorker: options.startWorker ?? startWorkerProcess,
    logger,
    maxWaitingQuestions: options.maxWaitingQuestions ?? 256,
    maxRestartsPerMinute: options.maxRestartsPerMinute ?? 5,
  });
  const { name, dimensions, hash, punctuation, words, languages, reader: reading } = await dispatcher.open();
  return {
    embedder: new WorkerEmbedder(
      {
        name,
        dimensions,
        hash,
        punctuation: new Set(punctuation),
        words: new Set(words),
        languages: languages === null ? null : new Set(languages),
      },
      dispatcher,
    ),
    reader: reading === null ? null : new WorkerReader(reading, dispatcher),
  };
}

/** A reader whose model runs elsewhere. */
class WorkerReader implements Reader {
  constructor(
    readonly identity: ReaderIdentity,
    private readonly dispatcher: Dispatcher,
  ) {}

  async read(
    question: string,
    passages: readonly ReadPassage[],
    options: { readonly signal?: AbortSignal } = {},
  ): Promise<Reading[]> {
    if (passages.length === 0) return [];
    const { readings } = await this.dispatcher.submit({ type: 'read', question, passages }, options.signal);
    if (readings.length !== passages.length) throw lostVectors();
    return readings;
  }
}

/** An embedder whose model runs elsewhere. */
class WorkerEmbedder implements Embedder {
  constructor(
    readonly identity: ModelIdentity,
    private readonly dispatcher: Dispatcher,
  ) {}

  get queued(): number {
    return this.dispatcher.waiting;
  }

  async encodeQuestion(text: string, options: { readonly signal?: AbortSignal } = {}): Promise<Encoding> {
    const { encodings } = await this.dispatcher.submit({ type: 'question', text }, options.signal);
    return only(encodings);
  }

  async *encodePassages(
    texts: readonly string[],
    options: { readonly signal?: AbortSignal } = {},
  ): AsyncGenerator<{ readonly position: number; readonly encoding: Encoding }, void, undefined> {
    const { signal } = options;
    // A consumer that stops early takes with it what was asked for ahead.
    const stop = new AbortController();
    const onAbort = (): void => stop.abort();
    if (signal?.aborted === true) stop.abort();
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      const ids = await this.tokenise(texts, stop.signal);
      const plan = planBatches(ids.map((row) => row.length));
      const ahead: { readonly positions: number[]; readonly outcome: Promise<Outcome> }[] = [];
      let next = 0;
      for (;;) {
        while (ahead.length < BATCHES_AHEAD && next < plan.length) {
          const positions = plan[next] ?? [];
          next += 1;
          const batch = positions.map((position) => ids[position] ?? new Int32Array());
          const outcome = this.dispatcher.submit({ type: 'passages', batch }, stop.signal);
          // Awaited below, but maybe after another one has failed.
          outcome.catch(() => {});
          ahead.push({ positions, outcome });
        }
        const head = ahead.shift();
        if (head === undefined) return;
        const { encodings } = await head.outcome;
        for (const [index, position] of head.positions.entries()) {
          if (stop.signal.aborted) throw cancelled();
          const encoding = encodings[index];
          if (encoding === undefined) throw lostVectors();
          yield { position, encoding };
        }
      }
    } finally {
      stop.abort();
      signal?.removeEventListener('abort', onAbort);
    }
  }

  close(): Promise<void> {
    return this.dispatcher.close();
  }

  /** Passages' ids, so that batches can be made of texts of the same number of tokens, and tokenising is done once. */
  private async tokenise(texts: readonly string[], signal: AbortSignal): Promise<Int32Array[]> {
    const ids: Int32Array[] = [];
    for (let start = 0; start < texts.length; start += TEXTS_PER_TOKENISING) {
      const part = texts.slice(start, start + TEXTS_PER_TOKENISING);
      const { tokens } = await this.dispatcher.submit({ type: 'tokenise', texts: part }, signal);
      for (const row of tokens) ids.push(row);
    }
    return ids;
  }
}

function only(encodings: readonly Encoding[]): Encoding {
  const [encoding] = encodings;
  if (encoding === undefined) throw lostVectors();
  return encoding;
}

function lostVectors(): PinciteError {
  return new PinciteError(
    'inference',
    'The model gave less than it was asked for.',
    'Try again; if it happens again, look at the log.',
  );
}

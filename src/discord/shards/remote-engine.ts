import type { Logger } from 'pino';
import type { Answer, Question, RankedQuotation } from '../../answer/answer.js';
import { widen } from '../../answer/context.js';
import type { Engine, EngineStatus } from '../../answer/engine.js';
import { pageText } from '../../answer/page.js';
import type { Engines, QueueStatus } from '../../answer/queue/ask-queue.js';
import type { Asker } from '../../answer/queue/fair-queue.js';
import { quotationById, runById } from '../../answer/quotation-by-id.js';
import type { Corpus } from '../../corpus/document.js';
import { PinciteError } from '../../errors.js';
import { type FromHost, fromHost, type Port, type WireAnswer, type WireRanked } from './wire.js';

/** A question that was sent and has no answer yet. */
interface Pending {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The engine of another process, for a shard: questions go there; what stands in the documents is read here, so that every
 * word that this process shows is a slice of a document that it has read itself.
 */
export class RemoteEngines implements Engines {
  readonly #pending = new Map<number, Pending>();
  #next = 0;
  #closed = false;

  private constructor(
    private readonly corpus: Corpus,
    private readonly port: Port,
    private readonly log: Logger,
    private status: EngineStatus,
    private lastQueue: QueueStatus,
  ) {
    port.onMessage((raw) => this.#take(raw));
    port.onClose(() => this.#lose());
  }

  /** Resolves when the other side has said what engine it has. @throws PinciteError inference, when it has gone */
  static connect(corpus: Corpus, port: Port, log: Logger): Promise<RemoteEngines> {
    return new Promise((resolve, reject) => {
      let engines: RemoteEngines | null = null;
      port.onMessage((raw) => {
        const read = fromHost.safeParse(raw);
        if (engines !== null || !read.success || read.data.kind !== 'pincite-status') return;
        engines = new RemoteEngines(corpus, port, log, read.data.status, read.data.queue);
        resolve(engines);
      });
      port.onClose(() => reject(gone()));
      port.send({ kind: 'pincite-hello' });
    });
  }

  for(asker: Asker): Engine {
    const { corpus } = this;
    return {
      corpus,
      ask: (question, options) => this.#ask(asker, question, options?.signal),
      quotation: (id) => quotationById(corpus, id),
      context: (quotation, sentences) => {
        const { document, run, answering } = runById(corpus, quotation.id);
        return widen(document, run, answering, sentences);
      },
      page: (documentId, label) => pageText(corpus, documentId, label),
      status: () => ({ ...this.status, queued: this.lastQueue.waiting }),
      // The engine is its host's to close.
      close: async () => undefined,
    };
  }

  /** As it was at the last answer, or when this shard last said how it is. */
  queue(): QueueStatus {
    return this.lastQueue;
  }

  #ask(asker: Asker, question: Question, signal: AbortSignal | undefined): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(gone());
      if (signal?.aborted === true) return reject(cancelled());
      this.#next += 1;
      const id = this.#next;
      const onAbort = (): void => {
        this.port.send({ kind: 'pincite-cancel', id });
        this.#pending.get(id)?.reject(cancelled());
      };
      const done = (): void => {
        signal?.removeEventListener('abort', onAbort);
        this.#pending.delete(id);
      };
      this.#pending.set(id, {
        resolve: (answer) => {
          done();
          resolve(answer);
        },
        reject: (error) => {
          done();
          reject(error);
        },
      });
      signal?.addEventListener('abort', onAbort, { once: true });
      this.port.send({ kind: 'pincite-ask', id, question, asker });
    });
  }

  #take(raw: unknown): void {
    const read = fromHost.safeParse(raw);
    if (!read.success) return;
    const message: FromHost = read.data;
    this.lastQueue = message.queue;
    if (message.kind === 'pincite-status') {
      this.status = message.status;
    } else if (message.kind === 'pincite-answer') {
      this.#pending.get(message.id)?.resolve(this.#read(message.answer));
    } else {
      const { code, message: words, remedy, context } = message;
      this.#pending.get(message.id)?.reject(new PinciteError(code, words, remedy, { context }));
    }
  }

  /** An answer with its texts, out of this process's documents. */
  #read(answer: WireAnswer): Answer {
    if (answer.kind === 'not-found') return { ...answer, nearest: this.#present(answer.nearest) };
    const quotations = this.#present(answer.quotations);
    const related = this.#present(answer.related);
    // Positions and clearness hold for the list as it was sent.
    if (quotations.length === answer.quotations.length) return { ...answer, quotations, related };
    const { language, timingMs } = answer;
    return { kind: 'not-found', language, nearest: [...quotations, ...related], timingMs };
  }

  /** Those that the documents of this process have; the host may have read a newer state of them. */
  #present(ranked: readonly WireRanked[]): RankedQuotation[] {
    return ranked.flatMap(({ id, ...rest }): RankedQuotation[] => {
      try {
        return [{ ...rest, quotation: quotationById(this.corpus, id) }];
      } catch (error) {
        this.log.error({ err: error, quotationId: id }, 'the documents of a shard are not those of the index: restart');
        return [];
      }
    });
  }

  #lose(): void {
    this.#closed = true;
    for (const { reject } of [...this.#pending.values()]) reject(gone());
  }
}

function gone(): PinciteError {
  return new PinciteError('closing', 'Pincite is restarting and broke this off.', 'Ask again in a minute.');
}

function cancelled(): PinciteError {
  return new PinciteError('cancelled', 'The question was cancelled.', 'Ask it again.');
}

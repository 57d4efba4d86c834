import type { PlainIdentity, Reply, Work } from '../../src/index/inference/messages.js';
import type { InferenceWorker, StartWorker } from '../../src/index/inference/worker-process.js';
import { ToyReader } from './toy-reader.js';

const IDENTITY: PlainIdentity = {
  name: 'scripted',
  dimensions: 1,
  hash: 'scripted',
  punctuation: new Int32Array(),
  words: [],
  languages: null,
  reader: { name: 'scripted-reader', hash: 'scripted-reader', judgement: new ToyReader().identity.judgement },
};

/** What a scripted worker does with a piece of work: does it, or dies after so many of its results. */
export type Script = (work: Work) => 'done' | { readonly diesAfter: number };

/**
 * Workers without a model, in this process, that die when the script says so. A passage's reading says how many characters its
 * first sentence has.
 */
export class ScriptedWorkers {
  /** All work that any of them was given, in order. */
  readonly given: Work[] = [];
  started = 0;

  constructor(private readonly script: Script = () => 'done') {}

  readonly start: StartWorker = () => {
    this.started += 1;
    let listen: (message: unknown) => void = () => {};
    const exits: ((how: string) => void)[] = [];
    let alive = true;
    const end = (how: string): void => {
      if (!alive) return;
      alive = false;
      for (const exit of exits) exit(how);
    };
    const later = (happens: () => void): void => {
      setImmediate(() => {
        if (alive) happens();
      });
    };
    const worker: InferenceWorker = {
      pid: undefined,
      send: (request) => {
        if (request.type === 'open') {
          later(() => listen({ type: 'ready', identity: IDENTITY } satisfies Reply));
          return;
        }
        this.given.push(request.work);
        const outcome = this.script(request.work);
        const results = resultsOf(request.job, request.work);
        const shown = outcome === 'done' ? results : results.slice(0, outcome.diesAfter);
        for (const result of shown) later(() => listen(result));
        if (outcome === 'done') later(() => listen({ type: 'done', job: request.job } satisfies Reply));
        else later(() => end('scripted'));
      },
      onMessage: (listener) => {
        listen = listener;
      },
      onWarning: () => {},
      onExit: (listener) => void exits.push(listener),
      release: () => later(() => end('released')),
      kill: () => later(() => end('killed')),
    };
    return worker;
  };
}

function resultsOf(job: number, work: Work): Reply[] {
  if (work.type === 'read') {
    return work.passages.map(({ sentences }) => ({
      type: 'reading',
      job,
      reading: { answers: sentences[0]?.length ?? 0, contradicts: 0, sentences: new Float32Array(sentences.length) },
    }));
  }
  if (work.type === 'tokenise') return work.texts.map(() => ({ type: 'tokens', job, ids: new Int32Array(1) }));
  const count = work.type === 'question' ? 1 : work.batch.length;
  const one = { pooled: Float32Array.of(1), tokens: { ids: Int32Array.of(1), vectors: Float32Array.of(1) } };
  return Array.from({ length: count }, () => ({ type: 'encoding', job, encoding: one }));
}

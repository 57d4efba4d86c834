import { performance } from 'node:perf_hooks';
import type { Answer } from '../../answer/answer.js';
import type { Engines } from '../../answer/queue/ask-queue.js';
import type { Observer } from './observer.js';

/** The same engines; the observer is told of every answer, with how long it took from asking on, waiting included. */
export function observedEngines(engines: Engines, observer: Observer): Engines {
  return {
    queue: () => engines.queue(),
    for: (asker) => {
      const engine = engines.for(asker);
      return {
        get corpus() {
          return engine.corpus;
        },
        ask: async (question, options) => {
          const started = performance.now();
          const answer = await engine.ask(question, options);
          observer.note({ what: 'answer', kind: kindOf(answer), ms: performance.now() - started });
          return answer;
        },
        quotation: (id) => engine.quotation(id),
        context: (quotation, sentences) => engine.context(quotation, sentences),
        page: (documentId, label) => engine.page(documentId, label),
        status: () => engine.status(),
        close: () => engine.close(),
      };
    },
  };
}

function kindOf(answer: Answer): 'answered' | 'unclear' | 'not-found' {
  if (answer.kind === 'not-found') return 'not-found';
  return answer.clear ? 'answered' : 'unclear';
}

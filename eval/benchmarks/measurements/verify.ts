import { sliceOf } from '../../../src/corpus/span.js';
import { openChecker } from '../../../src/desk/verify/checker.js';
import { PinciteError } from '../../../src/errors.js';
import { generatedCorpus } from '../../../tests/desk/verify/generated-corpus.js';
import type { Figures, Measurement } from '../measurement.js';
import { givenKinds } from '../quotation-kinds.js';
import { median, quantile } from '../statistics.js';

/** A section of the generated text is a page of some 400 words. */
const EXTENT = { documents: 100, sections: 100, paragraphs: 4, seed: 7 };
const WARM_UP = 5;

/** How long a quotation takes to check, by what was done to it. */
export const verify: Measurement = {
  name: 'verify',
  about: 'how long a quotation takes to check in 10,000 pages of generated text, by what was done to it (ms)',
  alternatives: ['generated'],
  rounds: ({ quick }) => (quick ? 1 : 3),
  run(_, { quick }) {
    const corpus = generatedCorpus(EXTENT);
    const sentences = corpus.documents.map((document) =>
      document.sentences.filter(({ kind }) => kind === 'body').map(({ span }) => sliceOf(document.text, span)),
    );
    const checker = openChecker(corpus);
    const figures: Record<string, number> = {};
    for (const { name, texts } of givenKinds(sentences, quick ? 40 : 200)) {
      const times = texts.map((text) => {
        const start = performance.now();
        checkOrRefuse(() => checker.check({ text, pages: null, source: null }));
        return performance.now() - start;
      });
      const warm = times.slice(WARM_UP);
      figures[`${name}, p50`] = median(warm);
      figures[`${name}, p95`] = quantile(warm, 0.95);
      figures[`${name}, max`] = Math.max(...warm);
    }
    return Promise.resolve(figures satisfies Figures);
  },
};

/** What is too long is refused; that takes its time too. */
function checkOrRefuse(check: () => unknown): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof PinciteError)) throw error;
  }
}

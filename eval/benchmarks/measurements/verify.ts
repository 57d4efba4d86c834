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
/** Words of a sentence that is quoted. */
const SHORTEST = 8;

/** How long a quotation takes to check, by what was done to it. */
export const verify: Measurement = {
  name: 'verify',
  about: 'how long a quotation takes to check in 10,000 pages of generated text, by what was done to it (ms)',
  alternatives: ['generated'],
  rounds: ({ quick }) => (quick ? 1 : 2),
  run(_, { quick }) {
    const corpus = generatedCorpus(EXTENT);
    const sentences = corpus.documents.map((document) =>
      document.sentences
        .filter(({ kind }) => kind === 'body')
        .map(({ span }) => sliceOf(document.text, span))
        .filter((text) => text.split(' ').length >= SHORTEST),
    );
    const checker = openChecker(corpus);
    const figures: Record<string, number> = {};
    for (const { name, texts } of givenKinds(sentences, quick ? 80 : 200)) {
      const runs = texts.map((text) => timed(() => checker.check({ text, pages: null, source: null }))).slice(WARM_UP);
      const [wall, processor] = [runs.map((run) => run.wall), runs.map((run) => run.processor)];
      figures[`${name}: p50`] = median(wall);
      figures[`${name}: p95`] = quantile(wall, 0.95);
      figures[`${name}: max`] = Math.max(...wall);
      figures[`${name}: cpu p50`] = median(processor);
      figures[`${name}: cpu p95`] = quantile(processor, 0.95);
      figures[`${name}: cpu max`] = Math.max(...processor);
    }
    return Promise.resolve(figures satisfies Figures);
  },
};

/** Milliseconds, on the clock and of the processor. What is too long is refused; that takes its time too. */
function timed(check: () => unknown): { readonly wall: number; readonly processor: number } {
  const [start, used] = [performance.now(), process.cpuUsage()];
  try {
    check();
  } catch (error) {
    if (!(error instanceof PinciteError)) throw error;
  }
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - start, processor: (user + system) / 1_000 };
}

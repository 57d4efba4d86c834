import type { Document, Sentence } from '../../corpus/document.js';
import { sliceOf } from '../../corpus/span.js';
import type { SentenceRun } from '../sentence-runs.js';

/** The sentences of one paragraph, heading or list item of the body, in order. */
export interface Paragraph {
  readonly run: SentenceRun;
  readonly text: string;
  readonly kind: Sentence['kind'];
  readonly sectionId: string;
  readonly list: Sentence['list'];
}

/** The body of a document, paragraph by paragraph. */
export function paragraphsOf(document: Document): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let begun: Sentence[] = [];
  const end = (): void => {
    const [first, last] = [begun[0], begun.at(-1)];
    begun = [];
    if (first === undefined || last === undefined) return;
    paragraphs.push({
      run: { first: first.ordinal, last: last.ordinal },
      text: sliceOf(document.text, { start: first.span.start, end: last.span.end }),
      kind: first.kind,
      sectionId: first.sectionId,
      list: first.list,
    });
  };
  for (const sentence of document.sentences) {
    if (sentence.kind === 'note') continue;
    const [before] = begun;
    const goesOn =
      before !== undefined &&
      before.paragraph === sentence.paragraph &&
      before.kind === sentence.kind &&
      before.sectionId === sentence.sectionId;
    if (!goesOn) end();
    begun.push(sentence);
  }
  end();
  return paragraphs;
}

/** Characters of one quotation; a longer block is quoted in several, at the ends of its paragraphs, and those at the ends of sentences. */
const MOST_QUOTED = 3500;

/** Runs for some paragraphs that stand together, each short enough to be read. */
export function runsOf(document: Document, paragraphs: readonly Paragraph[]): SentenceRun[] {
  const whole = paragraphs.flatMap(({ run, text }) =>
    text.length <= MOST_QUOTED
      ? [run]
      : joined(
          document,
          document.sentences.slice(run.first, run.last + 1).map(({ ordinal }) => ({ first: ordinal, last: ordinal })),
        ),
  );
  return joined(document, whole);
}

/** Joins runs that follow each other, as long as they are short enough together. */
function joined(document: Document, runs: readonly SentenceRun[]): SentenceRun[] {
  const found: SentenceRun[] = [];
  for (const run of runs) {
    const open = found.at(-1);
    const start = document.sentences[open?.first ?? run.first]?.span.start ?? 0;
    const end = document.sentences[run.last]?.span.end ?? 0;
    if (open !== undefined && open.last + 1 === run.first && end - start <= MOST_QUOTED) {
      found[found.length - 1] = { first: open.first, last: run.last };
    } else {
      found.push(run);
    }
  }
  return found;
}

import { sliceOf } from '../corpus/span.js';
import type { Reader, Reading } from '../index/reader.js';
import type { Selection } from './select.js';

/** A quotation-to-be with what the reader says of it. */
export interface ReadSelection {
  readonly selection: Selection;
  /** Null where it was not read: no reader, or too far down. */
  readonly reading: Reading | null;
  /** The ordinal of the sentence that answers: the reader's choice where it has read. */
  readonly answering: number;
  /** The logit of that sentence; 0 where nothing was read. */
  readonly sentence: number;
  /** What orders: the fused score and the reader's logits, in standard deviations of the fused score. */
  readonly rank: number;
}

/**
 * How much the reader's logits weigh beside the fused score. Fitted by `eval/calibrate.mjs` on held-out questions of the training
 * data (listwise softmax over the selections of a question).
 */
export interface ReadingWeights {
  readonly answers: number;
  readonly sentence: number;
}

export const SHIPPED_READING_WEIGHTS: ReadingWeights = { answers: 0.13, sentence: 0.28 };

/** What the retriever's own sentence is ahead by when the reader looks for the one that answers. */
const RETRIEVED_AHEAD = 0.5;

/**
 * Reads selections against a question, the first `depth` of them, and says what is to order them. They stay in their order.
 * @throws PinciteError cancelled, closing, inference
 */
export async function readSelections(
  reader: Reader | null,
  question: string,
  selections: readonly Selection[],
  depth: number,
  weights: ReadingWeights,
  options: { readonly signal?: AbortSignal } = {},
): Promise<ReadSelection[]> {
  if (reader === null) return selections.map(unread);
  const read = selections.slice(0, depth);
  const readings = await reader.read(question, read.map(sentencesOf), options);
  const judged = read.map((selection, at): ReadSelection => {
    const reading = readings[at] ?? null;
    if (reading === null) return unread(selection);
    const { best, logit } = answeringSentence(selection, reading);
    return {
      selection,
      reading,
      answering: best,
      sentence: logit,
      rank: selection.candidate.fused + weights.answers * reading.answers + weights.sentence * logit,
    };
  });
  return [...judged, ...selections.slice(depth).map(unread)];
}

function unread(selection: Selection): ReadSelection {
  const { unit, fused } = selection.candidate;
  return { selection, reading: null, answering: unit.sentence.ordinal, sentence: 0, rank: fused };
}

/** A selection's sentences as the reader takes them: line breaks are blanks to the model. */
export function sentencesOf({ candidate, first, last }: Selection): string[] {
  const { document } = candidate.unit;
  return document.sentences
    .slice(first, last + 1)
    .map(({ span }) => sliceOf(document.text, span).replace(/\s+/g, ' ').trim());
}

/** The sentence that the reader takes to answer, and its logit. */
function answeringSentence({ candidate, first }: Selection, reading: Reading): { best: number; logit: number } {
  const retrieved = candidate.unit.sentence.ordinal;
  let best = retrieved;
  let ahead = Number.NEGATIVE_INFINITY;
  for (const [at, logit] of reading.sentences.entries()) {
    const counted = logit + (first + at === retrieved ? RETRIEVED_AHEAD : 0);
    if (counted > ahead) [best, ahead] = [first + at, counted];
  }
  const logit = Math.max(...reading.sentences);
  return { best, logit: Number.isFinite(logit) ? logit : 0 };
}

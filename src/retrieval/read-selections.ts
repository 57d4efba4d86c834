import { sliceOf } from '../corpus/span.js';
import type { Reader, Reading } from '../index/reader.js';
import { titlesAbove } from '../index/units.js';
import type { Selection } from './select.js';

/** Ordinals of the first and the last sentence of a run. */
interface SentenceRun {
  readonly first: number;
  readonly last: number;
}

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

/** What fits into the reader beside a question: 192 tokens are some 120 words of prose and a question of 30. */
const READABLE_WORDS = 120;
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
  options: { readonly signal?: AbortSignal } = {},
): Promise<ReadSelection[]> {
  if (reader === null) return selections.map(unread);
  const read = selections.slice(0, depth);
  const runs = read.map(readRun);
  const readings = await reader.read(
    question,
    read.map((selection, at) => ({
      titles: titlesOf(selection),
      sentences: textsOf(selection, runs[at] ?? selection),
    })),
    options,
  );
  const { order } = reader.identity.judgement;
  const judged = read.map((selection, at): ReadSelection => {
    const reading = readings[at] ?? null;
    if (reading === null) return unread(selection);
    const { best, logit } = answeringSentence(selection, (runs[at] ?? selection).first, reading);
    return {
      selection,
      reading,
      answering: best,
      sentence: logit,
      rank: selection.candidate.fused + order.answers * reading.answers + order.sentence * logit,
    };
  });
  return [...judged, ...selections.slice(depth).map(unread)];
}

function unread(selection: Selection): ReadSelection {
  const { unit, fused } = selection.candidate;
  return { selection, reading: null, answering: unit.sentence.ordinal, sentence: 0, rank: fused };
}

/** A selection's sentences as the reader takes them: line breaks are blanks to the model. */
export function sentencesOf(selection: Selection): string[] {
  return textsOf(selection, selection);
}

function titlesOf({ candidate }: Selection): string {
  const { document, sentence } = candidate.unit;
  return `${titlesAbove(document, sentence).join('. ').replace(/\s+/g, ' ')}.`;
}

function textsOf({ candidate }: Selection, { first, last }: SentenceRun): string[] {
  const { document } = candidate.unit;
  return document.sentences
    .slice(first, last + 1)
    .map(({ span }) => sliceOf(document.text, span).replace(/\s+/g, ' ').trim());
}

/** The sentences of a selection that fit into the reader: those around the one that was retrieved. */
function readRun({ candidate, first, last }: Selection): SentenceRun {
  const { document, sentence } = candidate.unit;
  const wordsOf = (ordinal: number): number => {
    const found = document.sentences[ordinal];
    return found === undefined ? 0 : sliceOf(document.text, found.span).split(/\s+/).length;
  };
  const run = { first: sentence.ordinal, last: sentence.ordinal };
  let room = READABLE_WORDS - wordsOf(sentence.ordinal);
  for (let grown = true; grown; ) {
    grown = false;
    for (const next of [run.last + 1, run.first - 1]) {
      if (next < first || next > last || wordsOf(next) > room) continue;
      room -= wordsOf(next);
      if (next > run.last) run.last = next;
      else run.first = next;
      grown = true;
    }
  }
  return run;
}

/** The sentence that the reader takes to answer, and its logit. @param first the ordinal of the first one read */
function answeringSentence({ candidate }: Selection, first: number, reading: Reading): { best: number; logit: number } {
  const retrieved = candidate.unit.sentence.ordinal;
  let best = { best: retrieved, logit: 0 };
  let ahead = Number.NEGATIVE_INFINITY;
  for (const [at, logit] of reading.sentences.entries()) {
    const counted = logit + (first + at === retrieved ? RETRIEVED_AHEAD : 0);
    if (counted > ahead) {
      best = { best: first + at, logit };
      ahead = counted;
    }
  }
  return best;
}

import { createHash } from 'node:crypto';
import type { Document } from '../corpus/document.js';
import { sliceOf } from '../corpus/span.js';

/** Consecutive sentences of a document, by ordinal, both included. */
export interface SentenceRun {
  readonly first: number;
  readonly last: number;
}

/** The text of a run, with what stands between its sentences; undefined when there is no such run. */
export function runText(document: Document, run: SentenceRun): string | undefined {
  const first = document.sentences[run.first];
  const last = document.sentences[run.last];
  if (first === undefined || last === undefined || run.last < run.first) return undefined;
  return document.text.slice(first.span.start, last.span.end);
}

const byText = new WeakMap<Document, Map<string, number[]>>();

/** Ordinals of the sentences of a document by their text. Pure, so made once a document. */
function sentencesByText(document: Document): Map<string, number[]> {
  const known = byText.get(document);
  if (known !== undefined) return known;
  const made = new Map<string, number[]>();
  for (const sentence of document.sentences) {
    const text = sliceOf(document.text, sentence.span);
    const ordinals = made.get(text);
    if (ordinals === undefined) made.set(text, [sentence.ordinal]);
    else ordinals.push(sentence.ordinal);
  }
  byText.set(document, made);
  return made;
}

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

function digest(documentId: string, text: string, occurrence: number): string {
  const bytes = createHash('sha256').update(`${documentId}\0${text}\0${occurrence}`).digest();
  return Array.from(bytes.subarray(0, 12), (byte) => ALPHABET.charAt(byte & 31)).join('');
}

/**
 * The durable id of a run with one sentence marked: how many sentences, which of them, and a digest of document,
 * text and, for words that stand in it several times ("Ibid."), the how-manieth they are. Offsets and ordinals are
 * not part of it, so that it outlives every change of the document that leaves the quoted text as it is.
 */
export function runId(document: Document, run: SentenceRun, answering: number): string {
  const text = runText(document, run) ?? '';
  const opening = document.sentences[run.first];
  const twins =
    opening === undefined ? [] : (sentencesByText(document).get(sliceOf(document.text, opening.span)) ?? []);
  const length = run.last - run.first + 1;
  const occurrence = twins.filter(
    (ordinal) => ordinal < run.first && runText(document, { first: ordinal, last: ordinal + length - 1 }) === text,
  ).length;
  return `${length.toString(36)}-${(answering - run.first).toString(36)}-${digest(document.id, text, occurrence)}`;
}

/** Finds the run that an id names; null when no document holds its text any more. */
export function findRun(
  documents: readonly Document[],
  id: string,
): { document: Document; run: SentenceRun; answering: number } | null {
  const parts = /^([0-9a-z]{1,3})-([0-9a-z]{1,3})-([a-z2-9]{12})$/.exec(id);
  if (parts === null) return null;
  const length = Number.parseInt(parts[1] ?? '', 36);
  const offset = Number.parseInt(parts[2] ?? '', 36);
  if (length < 1 || offset >= length) return null;
  for (const document of documents) {
    const seen = new Map<string, number>();
    for (let first = 0; first + length <= document.sentences.length; first += 1) {
      const run = { first, last: first + length - 1 };
      const text = runText(document, run) ?? '';
      const occurrence = seen.get(text) ?? 0;
      seen.set(text, occurrence + 1);
      if (digest(document.id, text, occurrence) === parts[3]) return { document, run, answering: first + offset };
    }
  }
  return null;
}

import type { Document } from '../../corpus/document.js';
import { folded } from '../facts/question-form.js';
import { numberOf } from '../facts/target-words.js';
import { NUMBER_WORD } from './asking-for.js';
import { KINDS, kindNamed, type NumberedKind } from './numbered-kinds.js';
import type { Paragraph } from './paragraphs.js';

/** A line that names what stands under it by a kind and a number: "Box 2: …". */
export interface Caption {
  readonly kind: NumberedKind;
  /** As `numberKey` has it. */
  readonly number: string;
  /** Which of the paragraphs it is. */
  readonly at: number;
}

/** A longer paragraph is none, even if it begins like one; what it would be told by stands at its start. */
const MOST_CAPTION = 300;
const START = 60;
const NUMBER = String.raw`(\d{1,3}(?:[.-]\d{1,2})?[a-z]?|[ivx]{1,5}|[a-z])(?![\p{L}\p{N}])`;
const CAPTION = new RegExp(`^(${KINDS.map(({ words }) => words).join('|')})\\.?${NUMBER_WORD} ?${NUMBER}(.?)`, 'u');
const SOURCE_LINE = /^(?:sources?|bron(?:nen)?|quellen?)\s?:/iu;
const ENDS_SENTENCE = /[.!?;…]["'”’»)\]]?$/u;
const INTRODUCES = /:$/u;
const BULLET = /^[^\p{L}\p{N}]/u;
/** Prose without a full stop at its end would have to be long. */
const MOST_ROW = 400;

/** A number as captions and questions are compared by: "II" is "2". */
export function numberKey(written: string): string {
  return String(numberOf(written) ?? written);
}

/** The captions of a document, in its order. */
export function captionsOf(paragraphs: readonly Paragraph[]): Caption[] {
  return paragraphs.flatMap((paragraph, at): Caption[] => {
    const { kind, text, list } = paragraph;
    if (kind === 'furniture' || list !== undefined) return [];
    const [, word = '', number = '', after = ''] = CAPTION.exec(folded(text.slice(0, START))) ?? [];
    const named = kindNamed(word);
    if (named === undefined) return [];
    // "Table 1 shows how" is a sentence on a table, and "Figure a" may be one on anything.
    const parted = after === '' || /[:.|–—-]/u.test(after);
    if (!parted && (kind !== 'heading' || !/\d/u.test(number))) return [];
    if (kind === 'body' && named.under !== null && text.length > MOST_CAPTION) return [];
    return [{ kind: named, number: numberKey(number), at }];
  });
}

/** What can be quoted of what stands under a caption, in pieces that a heading parts; with the caption itself where that can be. */
export function blockUnder(
  document: Document,
  paragraphs: readonly Paragraph[],
  caption: Caption,
): (readonly Paragraph[])[] {
  return allUnder(document, paragraphs, caption).map((piece) => piece.filter(({ kind }) => kind === 'body'));
}

function allUnder(
  document: Document,
  paragraphs: readonly Paragraph[],
  { at, kind }: Caption,
): (readonly Paragraph[])[] {
  const caption = paragraphs[at];
  if (caption === undefined) return [];
  const own = caption.kind === 'body' ? [caption] : [];
  const under = isSection(document, caption) && kind.under !== 'drawing' ? sectionUnder(paragraphs, at) : [];
  const pieces = under.length > 0 ? [under] : piecesUnder(document, paragraphs, at, kind);
  const [first = [], ...more] = pieces;
  if (first.length > 0 || own.length > 0) return [[...own, ...first], ...more];
  // Some captions stand below what they are of.
  return kind.under === 'rows' || kind.under === 'drawing' ? [rowsBefore(paragraphs, at)] : [];
}

function isSection(document: Document, { run }: Paragraph): boolean {
  const start = document.sentences[run.first]?.span.start;
  return document.sections.some(({ span, level }) => level > 0 && span.start === start);
}

/** All to the next heading. */
function sectionUnder(paragraphs: readonly Paragraph[], at: number): readonly Paragraph[] {
  const end = paragraphs.findIndex(({ kind }, other) => other > at && kind !== 'body');
  return paragraphs.slice(at + 1, end === -1 ? paragraphs.length : end);
}

function piecesUnder(
  document: Document,
  paragraphs: readonly Paragraph[],
  at: number,
  { under }: NumberedKind,
): (readonly Paragraph[])[] {
  const next = paragraphs[at + 1];
  const parted = isSubheading(document, paragraphs, at + 1);
  if (next === undefined || (!followsOn(paragraphs, at) && !parted)) return [];
  const pieces: (readonly Paragraph[])[] = [];
  let end = at + 1;
  const take = (to: number): void => {
    pieces.push(paragraphs.slice(end, to));
    end = to;
  };
  if (next.list !== undefined || parted) {
    if (!parted) take(listEnd(paragraphs, end));
    // A list in two parts, each under a line of its own.
    while (isSubheading(document, paragraphs, end)) {
      end += 1;
      take(listEnd(paragraphs, end));
    }
  } else if (under === 'text' || under === null) {
    if (paragraphs[at]?.kind === 'body' && under === null) return [];
    take(INTRODUCES.test(next.text) ? listEnd(paragraphs, end + 1) : end + 1);
  } else if (isRow(next)) {
    take(rowsEnd(paragraphs, end));
  }
  const [source, last] = [paragraphs[end], pieces.at(-1)];
  if (source === undefined || last === undefined || !followsOn(paragraphs, end - 1)) return pieces;
  return SOURCE_LINE.test(source.text) ? pieces.with(-1, [...last, source]) : pieces;
}

/** Whether the next paragraph is no heading, and of the same section. */
function followsOn(paragraphs: readonly Paragraph[], at: number): boolean {
  const [here, next] = [paragraphs[at], paragraphs[at + 1]];
  return next !== undefined && next.kind !== 'heading' && next.sectionId === here?.sectionId;
}

/** Behind the last item of the list that begins at a paragraph, with the lists within it. */
export function listEnd(paragraphs: readonly Paragraph[], at: number): number {
  const first = paragraphs[at];
  if (first?.list === undefined) return at;
  const { sectionId, list, run } = first;
  const isBeyond = (one: Paragraph, other: number): boolean =>
    other > at && (one.list === undefined || one.sectionId !== sectionId);
  const beyond = paragraphs.findIndex(isBeyond);
  const items = paragraphs.slice(at, beyond === -1 ? paragraphs.length : beyond);
  let end = items.findLastIndex((one) => one.list?.id === list.id) + 1;
  const isNumbered = !BULLET.test(first.text);
  for (let next = items[end]; next !== undefined; next = items[end]) {
    const leadIn = next.list?.leadIn ?? null;
    // Bullets right under the last number are its own.
    if (!(leadIn !== null && leadIn >= run.first) && !(isNumbered && BULLET.test(next.text))) break;
    end += 1;
  }
  return at + end;
}

function isSubheading(document: Document, paragraphs: readonly Paragraph[], at: number): boolean {
  const [line, next] = [paragraphs[at], paragraphs[at + 1]];
  if (line?.kind !== 'heading' || next?.list?.leadIn !== line.run.last || isSection(document, line)) return false;
  return line.sectionId === paragraphs[at - 1]?.sectionId && captionsOf([line]).length === 0;
}

/** Rows of a few words are not told from what a page has around its text, and can't be quoted; but the table goes on after them. */
function isRow({ kind, text, list }: Paragraph): boolean {
  if (kind === 'heading' || list !== undefined || SOURCE_LINE.test(text)) return false;
  return text.includes('\n') || (text.length <= MOST_ROW && !ENDS_SENTENCE.test(text) && !INTRODUCES.test(text));
}

function rowsEnd(paragraphs: readonly Paragraph[], at: number): number {
  let end = at + 1;
  for (let next = paragraphs[end]; next !== undefined && isRow(next); next = paragraphs[end]) {
    if (!followsOn(paragraphs, end - 1) || captionsOf([next]).length > 0) break;
    end += 1;
  }
  return end;
}

function rowsBefore(paragraphs: readonly Paragraph[], at: number): readonly Paragraph[] {
  let start = at;
  for (let row = paragraphs[at - 1]; row !== undefined && isRow(row); row = paragraphs[start - 1]) {
    if (row.sectionId !== paragraphs[at]?.sectionId || captionsOf([row]).length > 0) break;
    start -= 1;
  }
  return paragraphs.slice(start, at);
}

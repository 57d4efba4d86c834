import type { Draft, DraftOrigin, DraftParagraph, DraftPlace } from './draft.js';
import { lastAtOrBefore } from './last-at-or-before.js';

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Before these a character ends: no letter of theirs joins what stands before. */
const PLAIN = /^[\u0020-\u02ff\u0400-\u0482\u2010-\u2027]$/;
/** How far around an offset a character made of many is looked for. */
const WINDOW = 64;

/** Where an offset of a draft's text stands for its writer. */
export function placeIn(draft: Pick<Draft, 'paragraphs' | 'origin'>, offset: number): DraftPlace {
  if (draft.origin.kind === 'lines') return linePlace(draft.origin, offset);
  const paragraph = draft.paragraphs[paragraphAt(draft.paragraphs, offset)];
  return { kind: 'paragraph', paragraph: paragraph?.number ?? null, note: paragraph?.note ?? null };
}

/** The position of the paragraph that an offset lies in, or after which it comes. */
export function paragraphAt(paragraphs: readonly DraftParagraph[], offset: number): number {
  return lastAtOrBefore(paragraphs.length, (at) => paragraphs[at]?.span.start ?? 0, offset);
}

function linePlace(origin: Extract<DraftOrigin, { kind: 'lines' }>, offset: number): DraftPlace {
  const { source, starts, numbers, offsets } = origin;
  const at = offsets[Math.min(Math.max(offset, 0), offsets.length - 1)] ?? 0;
  const line = lastAtOrBefore(starts.length, (position) => starts[position] ?? 0, at);
  const start = starts[line] ?? 0;
  return { kind: 'line', line: numbers[line] ?? 1, column: graphemeStart(source, start, at) - start + 1 };
}

/** The start of the character, as it is seen, that `at` lies in. */
function graphemeStart(source: string, lineStart: number, at: number): number {
  if (at <= lineStart || PLAIN.test(source.charAt(at))) return at;
  const from = Math.max(lineStart, at - WINDOW);
  const found = GRAPHEMES.segment(source.slice(from, at + WINDOW)).containing(at - from);
  return found === undefined ? at : from + found.index;
}

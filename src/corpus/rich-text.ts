import type { Emphasis } from './document.js';
import type { Span } from './span.js';

/** A mark on a run of a `RichText`, offsets within its own text. */
export type Mark = Emphasis;

/** A note call: where it stood in the text that is left when calls are taken out. */
export interface NoteCall {
  readonly marker: string;
  readonly at: number;
  readonly line: number;
  /** `superscript`: raised digits, as printed. `reference`: Markdown's own `[^1]`. */
  readonly style: 'superscript' | 'reference';
  /** It may as well be an exponent ("km²", "10⁶"): whether there is such a note tells. */
  readonly doubtful: boolean;
}

/** Text without markup, and what the markup said. */
export interface RichText {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly calls: readonly NoteCall[];
}

/** Where a new page begins inside a text. */
export interface PageCut {
  readonly at: number;
  readonly label: string | null;
  readonly line: number;
}

/** A text as a file holds it, page markers inside. */
export interface CutText extends RichText {
  readonly cuts: readonly PageCut[];
}

const shiftSpan = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** Several texts as one, `separators[n]` before the one at n; marks and calls move along. */
export function joinRich(parts: readonly RichText[], separators: readonly string[]): RichText {
  const texts: string[] = [];
  const marks: Mark[] = [];
  const calls: NoteCall[] = [];
  let length = 0;
  for (const [index, part] of parts.entries()) {
    const separator = index === 0 ? '' : (separators[index] ?? '');
    texts.push(separator, part.text);
    length += separator.length;
    for (const mark of part.marks) marks.push({ ...mark, span: shiftSpan(mark.span, length) });
    for (const call of part.calls) calls.push({ ...call, at: call.at + length });
    length += part.text.length;
  }
  return { text: texts.join(''), marks, calls };
}

/** A text without marks or calls. */
export function plainRich(text: string): RichText {
  return { text, marks: [], calls: [] };
}

/** The part of `rich` between two offsets. A call at `start` belongs to what stands before, unless that is nothing. */
export function sliceRich(rich: RichText, start: number, end: number = rich.text.length): RichText {
  const clamp = (offset: number): number => Math.min(Math.max(offset, start), end) - start;
  return {
    text: rich.text.slice(start, end),
    marks: rich.marks
      .map((mark) => ({ ...mark, span: { start: clamp(mark.span.start), end: clamp(mark.span.end) } }))
      .filter((mark) => mark.span.start < mark.span.end),
    calls: rich.calls
      .filter((call) => (call.at > start || start === 0) && call.at <= end)
      .map((call) => ({ ...call, at: call.at - start })),
  };
}

/** `rich` with `text` put in at `at`. */
export function insertText(rich: RichText, at: number, text: string): RichText {
  const move = (offset: number, from: number): number => (offset >= from ? offset + text.length : offset);
  return {
    text: rich.text.slice(0, at) + text + rich.text.slice(at),
    marks: rich.marks.map((mark) => ({
      ...mark,
      span: { start: move(mark.span.start, at), end: move(mark.span.end, at + 1) },
    })),
    calls: rich.calls.map((call) => ({ ...call, at: move(call.at, at) })),
  };
}

/**
 * Characters that only say where a line may break, or that no line may break there: they have no shape of their own,
 * and a word with one inside is found by no search.
 */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
/** A soft hyphen at the end of a line was printed, and parts a word. */
const SOFT_BREAK = /\u00ad[^\S\n]*\n\s*/g;
/** Ligatures are how letters were set, not other letters: "ﬁnance" is the word "finance". */
const LIGATURES = /[\ufb00-\ufb06]/g;
const UNUSUAL = /[\u00ad\u200b\u2060\ufeff\ufb00-\ufb06]/;

/** How many characters `tail` remembers. */
const TAIL = 24;

/**
 * Builds a `RichText` from left to right. White space is collapsed to single blanks (or one line break, where a hard
 * break stands) as it is written, so that offsets never have to be mended afterwards. White space waits until a word
 * follows: none is left at the end, and none is looked for.
 */
export class RichTextBuilder {
  readonly #parts: string[] = [];
  #length = 0;
  #pending: '' | ' ' | '\n' = '';
  #softEnd = false;
  #tail = '';
  readonly #marks: Mark[] = [];
  readonly #calls: NoteCall[] = [];
  readonly #cuts: PageCut[] = [];

  /** Where the next word will begin. */
  get length(): number {
    return this.#length + this.#pending.length;
  }

  /** The last characters written; ends with white space when some is waiting. */
  get tail(): string {
    return this.#tail + this.#pending;
  }

  write(raw: string): void {
    const plain = UNUSUAL.test(raw)
      ? raw
          .replace(SOFT_BREAK, '')
          .replace(INVISIBLE, '')
          .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
      : raw;
    const text = plain.replace(/\s+/g, ' ');
    if (text === '') return;
    if (text.startsWith(' ')) this.#wait(' ');
    const words = text.trim();
    if (words !== '') {
      this.#put(this.#pending + words);
      this.#pending = text.endsWith(' ') ? ' ' : '';
    }
    this.#softEnd = raw.endsWith('\u00ad');
  }

  lineBreak(): void {
    this.#wait('\n');
  }

  /** A note call. It belongs to the word before it, also where the file has a blank between them. */
  call(call: Omit<NoteCall, 'at'>): void {
    this.#calls.push({ ...call, at: this.#length });
  }

  /** A new page begins here. */
  cut(label: string | null, line: number): void {
    this.#cuts.push({ at: this.#length, label, line });
  }

  /** Marks what was written since `start`. */
  mark(kind: Mark['kind'], start: number, target?: string): void {
    if (start >= this.#length) return;
    const span = { start, end: this.#length };
    this.#marks.push(target === undefined ? { kind, span } : { kind, span, target });
  }

  build(): CutText {
    const text = this.#parts.join('') + (this.#softEnd ? '-' : '');
    return { text, marks: this.#marks, calls: this.#calls, cuts: this.#cuts };
  }

  #wait(blank: ' ' | '\n'): void {
    if (this.#length > 0 && this.#pending !== '\n') this.#pending = blank;
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#tail = (this.#tail + text).slice(-TAIL);
    this.#pending = '';
  }
}

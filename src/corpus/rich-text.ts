import type { Emphasis } from './document.js';

/** A mark on a run of a `RichText`, offsets within its own text. */
export type Mark = Emphasis;

/** A note call: where it stood in the text that is left when calls are taken out. */
export interface NoteCall {
  readonly marker: string;
  readonly at: number;
  readonly line: number;
}

/** Text without markup, and what the markup said. */
export interface RichText {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly calls: readonly NoteCall[];
}

const shiftMark = (mark: Mark, by: number): Mark => ({
  ...mark,
  span: { start: mark.span.start + by, end: mark.span.end + by },
});

/** `a`, `separator` and `b` as one text, marks and calls moved along. */
export function joinRich(a: RichText, separator: string, b: RichText): RichText {
  const by = a.text.length + separator.length;
  return {
    text: a.text + separator + b.text,
    marks: [...a.marks, ...b.marks.map((mark) => shiftMark(mark, by))],
    calls: [...a.calls, ...b.calls.map((call) => ({ ...call, at: call.at + by }))],
  };
}

/** A text without marks or calls. */
export function plainRich(text: string): RichText {
  return { text, marks: [], calls: [] };
}

/**
 * Builds a `RichText` from left to right. White space is collapsed to single blanks (or one line break, where a hard
 * break stands) as it is written, so that offsets never have to be mended afterwards.
 */
export class RichTextBuilder {
  #text = '';
  readonly #marks: Mark[] = [];
  readonly #calls: NoteCall[] = [];

  get length(): number {
    return this.#text.length;
  }

  write(raw: string): void {
    for (const part of raw.replace(/[^\S\n]*\n[^\S\n]*/g, ' ').split(/(\s+)/)) {
      if (part === '') continue;
      if (!/^\s+$/.test(part)) this.#text += part;
      else if (this.#text !== '' && !/\s$/.test(this.#text)) this.#text += ' ';
    }
  }

  lineBreak(): void {
    this.#text = this.#text.trimEnd();
    if (this.#text !== '') this.#text += '\n';
  }

  call(marker: string, line: number): void {
    // A call belongs to the word before it, also where the file has a blank between them.
    this.#calls.push({ marker, at: this.#text.trimEnd().length, line });
  }

  /** Marks what was written since `start`. */
  mark(kind: Mark['kind'], start: number, target?: string): void {
    if (start >= this.#text.length) return;
    const span = { start, end: this.#text.length };
    this.#marks.push(target === undefined ? { kind, span } : { kind, span, target });
  }

  build(): RichText {
    const text = this.#text.trimEnd();
    const clamp = (offset: number): number => Math.min(offset, text.length);
    return {
      text,
      marks: this.#marks
        .map((mark) => ({ ...mark, span: { start: clamp(mark.span.start), end: clamp(mark.span.end) } }))
        .filter((mark) => mark.span.start < mark.span.end),
      calls: this.#calls.map((call) => ({ ...call, at: clamp(call.at) })),
    };
  }
}

/** `rich` from `start` on. Calls and marks before it are dropped. */
export function dropStart(rich: RichText, start: number): RichText {
  return {
    text: rich.text.slice(start),
    marks: rich.marks
      .filter((mark) => mark.span.end > start)
      .map((mark) => ({ ...mark, span: { start: Math.max(0, mark.span.start - start), end: mark.span.end - start } })),
    calls: rich.calls.filter((call) => call.at >= start).map((call) => ({ ...call, at: call.at - start })),
  };
}

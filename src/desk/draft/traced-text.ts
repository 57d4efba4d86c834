import type { Span } from '../../corpus/span.js';

/** A text, and where each of its UTF-16 units came from. */
export interface TracedText {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly calls: readonly { readonly at: number; readonly marker: string }[];
  readonly code: readonly Span[];
}

/**
 * Builds a `TracedText` from left to right. Blanks, tabs and ends of lines collapse to one blank as they are written
 * (a hard break stays a line break); everything else stays as it was typed.
 */
export class TracedTextBuilder {
  readonly #parts: string[] = [];
  readonly #offsets: number[] = [];
  readonly #calls: { at: number; marker: string }[] = [];
  readonly #code: Span[] = [];
  #pending: '' | ' ' | '\n' = '';
  #pendingAt = 0;

  /** Where the next word will begin. */
  get length(): number {
    return this.#offsets.length + this.#pending.length;
  }

  /** The last few units, as written so far. */
  get tail(): string {
    return this.#pending === '' ? this.#parts.slice(-12).join('') : '';
  }

  /** @param offsetAt where the unit at a position of `text` came from */
  write(text: string, offsetAt: (position: number) => number): void {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charAt(at);
      if (unit === ' ' || unit === '\n' || unit === '\t' || unit === '\r') this.#wait(' ', offsetAt(at));
      else this.#put(unit, offsetAt(at));
    }
  }

  lineBreak(offset: number): void {
    this.#wait('\n', offset);
  }

  /** A call belongs to the word before it. */
  call(marker: string): void {
    this.#calls.push({ at: this.#offsets.length, marker });
  }

  /** Marks what was written since `start` as code. */
  codeSince(start: number): void {
    if (start < this.#offsets.length) this.#code.push({ start, end: this.#offsets.length });
  }

  build(): TracedText {
    return { text: this.#parts.join(''), offsets: this.#offsets, calls: this.#calls, code: this.#code };
  }

  #wait(blank: ' ' | '\n', offset: number): void {
    if (this.#offsets.length === 0 || this.#pending === '\n') return;
    if (this.#pending === '') this.#pendingAt = offset;
    this.#pending = blank;
  }

  #put(unit: string, offset: number): void {
    if (this.#pending !== '') {
      this.#parts.push(this.#pending);
      this.#offsets.push(this.#pendingAt);
      this.#pending = '';
    }
    this.#parts.push(unit);
    this.#offsets.push(offset);
  }
}

import type { PhrasingContent } from 'mdast';
import type { Fault } from './block.js';
import { isBrokenMarker, pageMarkers } from './page-marker.js';
import { type CutText, RichTextBuilder } from './rich-text.js';
import { calledMarkers, mayBeExponent, raised } from './superscript.js';

/** Elements of HTML. What else stands in angle brackets ("<name>") is no markup but the author's words. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address article aside audio b bdi bdo big blockquote body br button canvas caption center cite code ' +
    'col colgroup data datalist dd del details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 ' +
    'h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark meta nav nobr noscript ' +
    'object ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select small source ' +
    'span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt ' +
    'u ul var video wbr math'
  ).split(' '),
);
const MARKS: Readonly<Record<string, 'emphasis' | 'strong'>> = {
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  b: 'strong',
  strong: 'strong',
};
/** A reference that Markdown left in the text, because nothing defines the note. */
export const UNDEFINED_REFERENCE = /\[\^([\p{L}\p{N}_*†‡-]{1,30})\]/gu;

/** What a run of inline nodes is read with. */
export interface InlineContext {
  readonly lineOf: (line: number) => number;
  readonly fault: Fault;
}

/** The text of inline nodes; note calls, marks and page markers as offsets into it. */
export function inlineText(nodes: readonly PhrasingContent[], context: InlineContext): CutText {
  const writer = new InlineWriter(context);
  writer.write(nodes);
  return writer.end();
}

/** Writes inline nodes from left to right. Tags of HTML come as single nodes, so it keeps in mind which are open. */
export class InlineWriter {
  readonly #builder = new RichTextBuilder();
  readonly #open = new Map<string, number[]>();
  /** What an open `<sup>` holds so far; null when none is open. */
  #superscript: { text: string; readonly line: number } | null = null;

  constructor(readonly context: InlineContext) {}

  write(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) {
      const start = this.#builder.length;
      const line = this.context.lineOf(node.position?.start.line ?? 1);
      switch (node.type) {
        case 'text':
          this.#text(node.value, line);
          break;
        case 'inlineCode':
          this.#plain(node.value);
          break;
        case 'break':
          this.#builder.lineBreak();
          break;
        case 'emphasis':
        case 'strong':
          this.write(node.children);
          this.#builder.mark(node.type, start);
          break;
        case 'link':
          this.write(node.children);
          this.#builder.mark('link', start, node.url);
          break;
        case 'delete':
        case 'linkReference':
          this.write(node.children);
          break;
        case 'footnoteReference':
          this.#call(node.identifier, line);
          break;
        case 'html':
          this.#tag(node.value, line);
          break;
        default:
          // A picture is no text.
          break;
      }
    }
  }

  /** Between two cells of a table. */
  separator(): void {
    if (this.#builder.length > 0) this.#builder.write(' | ');
  }

  end(): CutText {
    this.#endSuperscript(false);
    return this.#builder.build();
  }

  #call(marker: string, line: number): void {
    this.#builder.call({ marker, line, style: 'reference', doubtful: false });
  }

  #plain(text: string): void {
    if (this.#superscript === null) this.#builder.write(text);
    else this.#superscript.text += text;
  }

  #text(value: string, line: number): void {
    if (this.#superscript !== null) {
      this.#superscript.text += value;
      return;
    }
    // Asterisks that are left in the text are markup that a converter has broken.
    const text = value.replace(/\*{2,}/g, ' ');
    let from = 0;
    for (const match of text.matchAll(UNDEFINED_REFERENCE)) {
      this.#lines(text.slice(from, match.index));
      this.#call(match[1] ?? '', line);
      from = match.index + match[0].length;
    }
    this.#lines(text.slice(from));
  }

  /** Lines with tabs are rows of a table without markup: they stay lines. */
  #lines(text: string): void {
    if (!text.includes('\t')) {
      this.#builder.write(text);
      return;
    }
    for (const [at, row] of text.split('\n').entries()) {
      if (at > 0) this.#builder.lineBreak();
      this.#builder.write(row);
    }
  }

  #tag(html: string, line: number): void {
    if (html.startsWith('<!--')) {
      for (const marker of pageMarkers(html)) this.#builder.cut(marker.label, line);
      if (isBrokenMarker(html)) reportBrokenMarker(this.context.fault, line);
      return;
    }
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(html) ?? [];
    const tag = name.toLowerCase();
    if (!ELEMENTS.has(tag)) {
      if (/^<\/?[\p{L}]/u.test(html)) this.#plain(html);
    } else if (tag === 'sup') {
      this.#endSuperscript(slash === '/');
      if (slash === '') this.#superscript = { text: '', line };
    } else if (tag === 'br') {
      this.#builder.lineBreak();
    } else {
      this.#element(tag, slash === '');
    }
  }

  #element(tag: string, opens: boolean): void {
    const kind = MARKS[tag];
    if (kind === undefined) return;
    const starts = this.#open.get(tag) ?? [];
    this.#open.set(tag, starts);
    const start = opens ? undefined : starts.pop();
    if (opens) starts.push(this.#builder.length);
    else if (start !== undefined) this.#builder.mark(kind, start);
  }

  /** Digits inside `<sup>` are a note call and leave the text; anything else there ("th") is part of a word and stays. */
  #endSuperscript(closed: boolean): void {
    if (this.#superscript === null) return;
    const { text, line } = this.#superscript;
    this.#superscript = null;
    const builder = this.#builder;
    const markers = closed ? calledMarkers(text) : [];
    for (const marker of markers) {
      builder.call({ marker, line, style: 'superscript', doubtful: mayBeExponent(builder.tail, marker) });
    }
    if (markers.length > 0) return;
    const start = builder.length;
    builder.write((closed ? raised(text.trim()) : null) ?? text);
    if (closed) builder.mark('superscript', start);
  }
}

/** Says that a comment was meant to be a page marker. */
export function reportBrokenMarker(fault: Fault, line: number): void {
  fault(line, 'This is no page marker that can be read.', 'Write <!-- page: LABEL -->, the label as it is printed.');
}

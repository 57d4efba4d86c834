import type { FootnoteDefinition, Html, List, ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { type Block, cutBlocks, type Fault, type TextBlock } from './block.js';
import { withoutFrontMatter } from './front-matter.js';
import { rewriteHtml } from './html-block.js';
import { type InlineContext, InlineWriter, inlineText, reportBrokenMarker } from './inline.js';
import { markdownPieces } from './markdown-pieces.js';
import { notesApart } from './notes-apart.js';
import { pageMarkers, separateMarkers } from './page-marker.js';
import { type CutText, joinRich, plainRich, type RichText, RichTextBuilder, sliceRich } from './rich-text.js';

/**
 * Reads Markdown into blocks: page markers (`<!-- page: 46 -->`), headings, paragraphs, list items and notes. Notes
 * are either `<sup>n</sup>` paragraphs at the foot of a page or Markdown's own `[^n]:` definitions.
 */
export function readMarkdown(source: string, fault: Fault = () => {}): Block[] {
  const { text, lineOf } = separateMarkers(withoutFrontMatter(source));
  const reader = new BlockReader({ lineOf, fault });
  try {
    reader.readSource(text, true);
  } catch (error) {
    // Thousands of quotes or emphases inside one another; people's documents have a handful.
    if (!(error instanceof RangeError)) throw error;
    fault(
      1,
      'It is nested too deeply to be read.',
      'Take out quotation marks (>), indents or brackets within one another.',
    );
  }
  return reader.blocks;
}

class BlockReader {
  readonly blocks: Block[] = [];
  #lists = 0;
  #source = '';
  #linesBefore = 0;

  constructor(readonly context: InlineContext) {}

  /** @param html whether blocks of HTML stay what they are */
  readSource(source: string, html: boolean): void {
    for (const { text, nodes, linesBefore } of markdownPieces(source, html)) {
      this.#source = text;
      this.#linesBefore = linesBefore;
      this.readAll(nodes);
    }
  }

  readAll(nodes: readonly RootContent[]): void {
    for (const node of nodes) this.#read(node);
  }

  #read(node: RootContent): void {
    switch (node.type) {
      case 'heading': {
        const { depth } = node;
        const line = this.#lineOf(node);
        this.#push(this.#inline(node.children), line, (rich) => ({ kind: 'heading', depth, rich, line }));
        break;
      }
      case 'paragraph':
        for (const children of notesApart(node.children)) {
          this.#paragraph(children, (rich, line) => ({ kind: 'paragraph', rich, line }));
        }
        break;
      case 'list':
        this.#list(node);
        break;
      case 'blockquote':
        this.readAll(node.children);
        break;
      case 'html':
        this.#html(node);
        break;
      case 'code':
        this.#code(node.value, this.#lineOf(node));
        break;
      case 'table':
        this.#table(node);
        break;
      case 'footnoteDefinition':
        this.#footnote(node);
        break;
      default:
        // Rules and definitions of links hold no text.
        break;
    }
  }

  #lineOf(node: Nodes): number {
    return this.context.lineOf((node.position?.start.line ?? 1) + this.#linesBefore);
  }

  #inlineContext(): InlineContext {
    const { fault, lineOf } = this.context;
    const before = this.#linesBefore;
    return { fault, lineOf: (line) => lineOf(line + before) };
  }

  #inline(children: readonly PhrasingContent[]): CutText {
    return inlineText(children, this.#inlineContext());
  }

  #push(text: CutText, line: number, first: (rich: RichText) => TextBlock): void {
    for (const block of cutBlocks(text, line, first)) this.blocks.push(block);
  }

  /** A paragraph that begins with a raised number is the note of that number; any other is what `other` makes it. */
  #paragraph(children: readonly PhrasingContent[], other: (rich: RichText, line: number) => TextBlock): void {
    const [first] = children;
    const line = first === undefined ? 1 : this.#lineOf(first);
    const text = this.#inline(children);
    const call = text.calls.find(({ style }) => style === 'superscript');
    if (call === undefined || call.at > 0) {
      this.#push(text, line, (rich) => other(rich, line));
      return;
    }
    const blanks = /^\s*/.exec(text.text)?.[0].length ?? 0;
    const bare = { ...text, calls: text.calls.filter((candidate) => candidate !== call) };
    const cuts = text.cuts.map((cut) => ({ ...cut, at: Math.max(0, cut.at - blanks) }));
    const note = (rich: RichText): TextBlock => ({ kind: 'note', marker: call.marker, floating: false, rich, line });
    if (bare.text === '') this.blocks.push(note(bare));
    else this.#push({ ...sliceRich(bare, blanks), cuts }, line, note);
  }

  #list(list: List): void {
    this.#lists += 1;
    const id = this.#lists;
    let previous = list.ordered === true ? (list.start ?? 1) - 1 : null;
    for (const item of list.children) {
      const number = previous === null ? null : this.#numberOf(item, previous);
      previous = number;
      // A second paragraph is part of the item, unless a list within it or the like came between.
      let begun = false;
      let end = this.blocks.length;
      for (const child of item.children) {
        if (child.type !== 'paragraph' || (begun && this.blocks.slice(end).some((block) => block.kind !== 'page'))) {
          this.#read(child);
          continue;
        }
        this.#paragraph(child.children, (rich, line) =>
          begun ? { kind: 'rest', separator: '\n', rich, line } : { kind: 'item', number, list: id, rich, line },
        );
        begun = true;
        end = this.blocks.length;
      }
    }
  }

  /** The number that the file has; Markdown would count on from the first. "1. 1. 1." means it should be counted. */
  #numberOf(item: ListItem, previous: number): number {
    const start = item.position?.start.offset ?? 0;
    const written = Number(/^\s*(\d{1,9})/.exec(this.#source.slice(start, start + 12))?.[1] ?? 0);
    return written > previous ? written : previous + 1;
  }

  /** Lines stay lines. */
  #code(value: string, line: number): void {
    const builder = new RichTextBuilder();
    for (const [index, row] of value.split('\n').entries()) {
      builder.lineBreak();
      let from = 0;
      for (const marker of pageMarkers(row)) {
        builder.write(row.slice(from, marker.start));
        builder.cut(marker.label, line + index);
        from = marker.end;
      }
      builder.write(row.slice(from));
    }
    this.#push(builder.build(), line, (rich) => ({ kind: 'paragraph', rich, line }));
  }

  /** A row is one unit: its cells mean little apart. */
  #table(table: Table): void {
    for (const row of table.children) {
      const line = this.#lineOf(row);
      const writer = new InlineWriter(this.#inlineContext());
      for (const cell of row.children) {
        if (cell.children.length === 0) continue;
        writer.separator();
        writer.write(cell.children);
      }
      this.#push(writer.end(), line, (rich) => ({ kind: 'paragraph', rich, line }));
    }
  }

  /** Everything in the definition is the note, one block a line. */
  #footnote(node: FootnoteDefinition): void {
    const inner = new BlockReader(this.#inlineContext());
    inner.#source = this.#source;
    inner.readAll(node.children);
    const line = this.#lineOf(node);
    const marker = node.identifier;
    let begun = false;
    for (const block of inner.blocks) {
      if (block.kind === 'page') {
        this.blocks.push(block);
        continue;
      }
      const rich = block.kind === 'item' ? withItemMarker(block.number, block.rich) : block.rich;
      const separator = block.kind === 'rest' ? block.separator : '\n';
      this.blocks.push(
        begun
          ? { kind: 'rest', separator, rich, line: block.line }
          : { kind: 'note', marker, floating: true, rich, line },
      );
      begun = true;
    }
    if (!begun) this.blocks.push({ kind: 'note', marker, floating: true, rich: plainRich(''), line });
  }

  #html(node: Html): void {
    const line = this.#lineOf(node);
    // By far the most usual block of HTML.
    const [only] = pageMarkers(node.value);
    if (only !== undefined && only.end - only.start === node.value.length) {
      this.blocks.push({ kind: 'page', label: only.label, line });
      return;
    }
    const { markdown, unclosed, brokenMarker } = rewriteHtml(node.value);
    if (brokenMarker) reportBrokenMarker(this.context.fault, line);
    if (unclosed !== null) {
      this.context.fault(
        line,
        `“${unclosed}” is opened here and never closed: all that follows would be lost.`,
        'Close it, or take it out.',
      );
    }
    if (markdown.trim() === '') return;
    // Lines of HTML are moved by the rewriting: what is wrong inside is told of the line where it begins.
    const inner = new BlockReader({ ...this.context, lineOf: () => line });
    inner.readSource(markdown, false);
    for (const block of inner.blocks) {
      this.blocks.push(block.kind === 'item' ? { ...block, list: this.#lists + block.list } : block);
    }
    this.#lists += inner.#lists;
  }
}

function withItemMarker(number: number | null, rich: RichText): RichText {
  return joinRich([plainRich(number === null ? '•' : `${number}.`), rich], ['', ' ']);
}

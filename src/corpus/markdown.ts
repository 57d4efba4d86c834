import type { Html, List, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block } from './block.js';
import { dropStart, type RichText, RichTextBuilder } from './rich-text.js';

const PAGE_MARKER = /<!--\s*page:\s*(.*?)\s*-->/gi;

/**
 * Reads Markdown into blocks: page markers (`<!-- page: 46 -->`), headings, paragraphs, list items and notes. Notes
 * are either `<sup>n</sup>` paragraphs at the foot of a page or Markdown's own `[^n]:` definitions.
 */
export function readMarkdown(source: string): Block[] {
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const reader = new BlockReader();
  for (const node of tree.children) reader.read(node);
  return reader.blocks;
}

const lineOf = (node: { position?: { start: { line: number } } | undefined }): number => node.position?.start.line ?? 1;

class BlockReader {
  readonly blocks: Block[] = [];
  #lists = 0;

  read(node: RootContent): void {
    switch (node.type) {
      case 'heading':
        this.blocks.push({ kind: 'heading', depth: node.depth, rich: inline(node.children), line: lineOf(node) });
        break;
      case 'paragraph':
        this.#paragraph(node.children, lineOf(node));
        break;
      case 'list':
        this.#list(node);
        break;
      case 'blockquote':
        for (const child of node.children) this.read(child);
        break;
      case 'html':
        this.#html(node);
        break;
      case 'code':
        this.#push(node.value, lineOf(node));
        break;
      case 'table':
        // A row is one unit: its cells mean little apart.
        for (const row of node.children) {
          const cells = row.children.map((cell) => inline(cell.children).text).filter((text) => text !== '');
          this.#push(cells.join(' | '), lineOf(row));
        }
        break;
      case 'footnoteDefinition':
        this.#footnote(node.identifier, node.children, lineOf(node));
        break;
      default:
        break;
    }
  }

  #push(text: string, line: number): void {
    const builder = new RichTextBuilder();
    builder.write(text);
    const rich = builder.build();
    if (rich.text !== '') this.blocks.push({ kind: 'paragraph', rich, line });
  }

  #paragraph(children: readonly PhrasingContent[], line: number): void {
    const rich = inline(children);
    const first = rich.calls[0];
    // A paragraph that begins with a call is no paragraph: it is the note of that number.
    if (first !== undefined && first.at === 0 && rich.text !== '') {
      this.blocks.push({ kind: 'note', marker: first.marker, rich: withoutFirstCall(rich), line });
    } else if (rich.text !== '') {
      this.blocks.push({ kind: 'paragraph', rich, line });
    }
  }

  #list(list: List): void {
    this.#lists += 1;
    const id = this.#lists;
    let number = list.ordered === true ? (list.start ?? 1) : null;
    for (const item of list.children) {
      let begun = false;
      for (const child of item.children) {
        if (child.type === 'paragraph' && !begun) {
          begun = true;
          const rich = inline(child.children);
          if (rich.text !== '') this.blocks.push({ kind: 'item', number, list: id, rich, line: lineOf(child) });
        } else {
          this.read(child);
        }
      }
      if (number !== null) number += 1;
    }
  }

  #footnote(marker: string, children: readonly RootContent[], line: number): void {
    const builder = new RichTextBuilder();
    for (const child of children) {
      if (child.type !== 'paragraph') continue;
      if (builder.length > 0) builder.write(' ');
      writeInline(child.children, builder, { superscript: null });
    }
    this.blocks.push({ kind: 'note', marker, rich: builder.build(), line });
  }

  #html(node: Html): void {
    let last = 0;
    const rest: string[] = [];
    for (const match of node.value.matchAll(PAGE_MARKER)) {
      rest.push(node.value.slice(last, match.index));
      last = match.index + match[0].length;
      const line = lineOf(node) + (node.value.slice(0, match.index).match(/\n/g)?.length ?? 0);
      this.blocks.push({ kind: 'page', label: match[1] === undefined || match[1] === '' ? null : match[1], line });
    }
    rest.push(node.value.slice(last));
    this.#push(withoutTags(rest.join(' ')), lineOf(node));
  }
}

/** The text of an HTML block: comments, scripts and styles go, tags go, the words stay. */
function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .trim();
}

function withoutFirstCall(rich: RichText): RichText {
  const bare: RichText = { ...rich, calls: rich.calls.slice(1) };
  const blanks = /^\s*/.exec(bare.text)?.[0].length ?? 0;
  return dropStart(bare, blanks);
}

interface InlineState {
  /** Where an open `<sup>` began in the text, and on which line; null when none is open. */
  superscript: { readonly start: number; readonly line: number; digits: string } | null;
}

function inline(children: readonly PhrasingContent[]): RichText {
  const builder = new RichTextBuilder();
  writeInline(children, builder, { superscript: null });
  return builder.build();
}

function writeInline(children: readonly PhrasingContent[], builder: RichTextBuilder, state: InlineState): void {
  for (const node of children) {
    const start = builder.length;
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        writeText(node.value, builder, state);
        break;
      case 'break':
        builder.lineBreak();
        break;
      case 'emphasis':
      case 'strong':
      case 'delete':
        writeInline(node.children, builder, state);
        if (node.type !== 'delete') builder.mark(node.type, start);
        break;
      case 'link':
        writeInline(node.children, builder, state);
        builder.mark('link', start, node.url);
        break;
      case 'linkReference':
        writeInline(node.children, builder, state);
        break;
      case 'footnoteReference':
        builder.call(node.identifier, lineOf(node));
        break;
      case 'html':
        writeTag(node, builder, state);
        break;
      default:
        break;
    }
  }
}

/** Digits inside `<sup>` are a note call and leave the text; anything else there ("th") is part of a word and stays. */
function writeText(value: string, builder: RichTextBuilder, state: InlineState): void {
  // Asterisks that are left in the text are markup that a converter has broken.
  if (state.superscript === null) writeLines(value.replace(/\*{2,}/g, ' '), builder);
  else if (/^\s*\d{1,4}\s*$/.test(value)) state.superscript.digits += value.trim();
  else builder.write(value);
}

/** Lines with tabs are rows of a table without markup: they stay lines. */
function writeLines(value: string, builder: RichTextBuilder): void {
  if (!value.includes('\t')) {
    builder.write(value);
    return;
  }
  for (const [at, row] of value.split('\n').entries()) {
    if (at > 0) builder.lineBreak();
    builder.write(row);
  }
}

function writeTag(node: Html, builder: RichTextBuilder, state: InlineState): void {
  const tag = node.value.trim().toLowerCase();
  if (/^<sup[\s>]/.test(tag)) {
    state.superscript = { start: builder.length, line: lineOf(node), digits: '' };
  } else if (tag === '</sup>' && state.superscript !== null) {
    const { start, line, digits } = state.superscript;
    state.superscript = null;
    if (digits !== '') builder.call(digits, line);
    else builder.mark('superscript', start);
  } else if (/^<br\s*\/?>$/.test(tag)) {
    builder.lineBreak();
  }
}

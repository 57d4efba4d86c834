import type { Blockquote, Nodes, RootContent } from 'mdast';
import { markdownPieces } from '../../../corpus/markdown-pieces.js';
import { PinciteError } from '../../../errors.js';
import type { DraftBlock } from '../assemble-draft.js';
import type { SourceLines } from '../source-lines.js';
import type { TracedText } from '../traced-text.js';
import { htmlParagraphs } from './html-paragraphs.js';
import { type Parsed, tracedInline } from './inline-writer.js';
import { refuseCostly } from './refuse-costly.js';

/**
 * Reads Markdown without its code.
 * @param html whether blocks of HTML, and set-in code, are such; false takes both for text
 * @throws PinciteError input, when it is nested thousands deep, or has more in one stretch than prose ever has
 */
export function readMarkdownDraft(lines: SourceLines, html: boolean): DraftBlock[] {
  refuseCostly(lines);
  const reader = new MarkdownDraftReader();
  try {
    for (const { text, nodes, linesBefore } of markdownPieces(lines.source, html)) {
      reader.read(nodes, { source: text, offset: lines.starts[linesBefore] ?? 0 });
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new PinciteError(
      'input',
      'The draft is nested too deeply to be read.',
      'Take out quotation marks (>), indents or brackets within one another.',
      { cause: error, problem: 'nested-draft' },
    );
  }
  return reader.blocks;
}

/** What the nodes under way stand in. */
interface Surroundings {
  readonly parsed: Parsed;
  readonly kind: DraftBlock['kind'];
  readonly quotation: number | null;
  readonly note: string | null;
}

class MarkdownDraftReader {
  readonly blocks: DraftBlock[] = [];
  #quotations = 0;

  read(nodes: readonly RootContent[], parsed: Parsed): void {
    this.#readAll(nodes, { parsed, kind: 'paragraph', quotation: null, note: null });
  }

  #readAll(nodes: readonly RootContent[], around: Surroundings): void {
    for (const node of nodes) this.#read(node, around);
  }

  #read(node: RootContent, around: Surroundings): void {
    const { parsed } = around;
    switch (node.type) {
      case 'heading':
        this.#push(tracedInline(node.children, parsed), { ...around, kind: headingIn(around) });
        break;
      case 'paragraph':
        this.#push(tracedInline(node.children, parsed), around);
        break;
      case 'list':
        for (const item of node.children) this.#readAll(item.children, { ...around, kind: itemIn(around) });
        break;
      case 'blockquote':
        this.#readAll(node.children, { ...around, quotation: this.#quotationOf(node, around) });
        break;
      case 'table':
        for (const row of node.children) {
          for (const cell of row.children) {
            this.#push(tracedInline(cell.children, parsed), {
              ...around,
              kind: around.note === null ? 'cell' : 'note',
            });
          }
        }
        break;
      case 'footnoteDefinition':
        this.#readAll(node.children, { parsed, kind: 'note', quotation: null, note: node.identifier });
        break;
      case 'html':
        for (const { text, quoted } of htmlParagraphs(node.value, (at) => htmlOffset(node, parsed, at))) {
          this.#push(text, { ...around, quotation: quoted ? this.#quotationAt(around) : around.quotation });
        }
        break;
      default:
        // Code is left out; rules and definitions of links hold no text.
        break;
    }
  }

  /** GitHub's alerts ("> [!NOTE]") are set as quotations, and quote nobody. */
  #quotationOf(node: Blockquote, around: Surroundings): number | null {
    const [first] = node.children;
    const [words] = first?.type === 'paragraph' ? first.children : [];
    if (words?.type === 'text' && /^\[![A-Z]+\]/.test(words.value)) return around.quotation;
    return this.#quotationAt(around);
  }

  #quotationAt(around: Surroundings): number {
    if (around.quotation !== null) return around.quotation;
    this.#quotations += 1;
    return this.#quotations - 1;
  }

  #push(text: TracedText, { kind, quotation, note }: Surroundings): void {
    this.blocks.push({ kind, text, quotation, note, number: null });
  }
}

const headingIn = (around: Surroundings): DraftBlock['kind'] => (around.note === null ? 'heading' : 'note');
const itemIn = (around: Surroundings): DraftBlock['kind'] => (around.note === null ? 'item' : 'note');

/** Blocks of HTML are kept as they stand in the source, up to what begins their lines inside lists and quotations. */
function htmlOffset(node: Nodes, parsed: Parsed, at: number): number {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return parsed.offset + Math.min(start + at, Math.max(start, end - 1));
}

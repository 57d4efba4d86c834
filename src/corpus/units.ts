import type { Block, TextBlock } from './block.js';
import { pageFurniture } from './furniture.js';
import { joinRich, type RichText } from './rich-text.js';

/** Where a page begins inside a unit: at `at` characters into its text. */
export interface UnitBreak {
  readonly at: number;
  readonly label: string | null;
}

/** A paragraph, list item or heading as its author wrote it: put together again where a page break cut it. */
export interface BodyUnit {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly rich: RichText;
  readonly line: number;
  /** Of a heading: 1 to 6. */
  readonly depth: number;
  readonly number: number | null;
  /** Lists that go on after a page break are one list. Null for what is no item. */
  readonly list: number | null;
  readonly breaks: readonly UnitBreak[];
}

/** A note and the page at whose foot it stands. */
export interface NoteUnit {
  readonly marker: string;
  readonly rich: RichText;
  readonly line: number;
  readonly page: string | null;
  /** How many body units had begun when the note was met. */
  readonly after: number;
}

/** Both streams of a document, in order. */
export interface Streams {
  readonly body: readonly BodyUnit[];
  readonly notes: readonly NoteUnit[];
  readonly pages: readonly { readonly label: string | null; readonly line: number }[];
}

const ENDS_SENTENCE = /[.!?:;…]["'”’»)\]]*$/u;
const STARTS_LOWER = /^["'“‘«([]*\p{Ll}/u;

/** Parts the blocks of a file into the body and the notes, and heals what page breaks cut. */
export function partStreams(blocks: readonly Block[]): Streams {
  const furniture = pageFurniture(blocks);
  const hyphenated = hyphenatedWords(blocks);
  const body: BodyUnit[] = [];
  const notes: NoteUnit[] = [];
  const pages: { label: string | null; line: number }[] = [];
  let label: string | null = null;
  let pending: (string | null)[] = [];
  for (const [at, block] of blocks.entries()) {
    if (furniture.has(at)) continue;
    if (block.kind === 'page') {
      label = block.label;
      pending.push(label);
      pages.push({ label, line: block.line });
    } else if (block.kind === 'note') {
      notes.push({ marker: block.marker, rich: block.rich, line: block.line, page: label, after: body.length });
    } else {
      const last = body.at(-1);
      if (last !== undefined && pending.length > 0 && block.kind === 'paragraph' && goesOn(last, block)) {
        body[body.length - 1] = heal(last, block, pending, hyphenated);
      } else {
        body.push(begin(block, last, pending));
      }
      pending = [];
    }
  }
  return { body, notes, pages };
}

function begin(
  block: Exclude<Block, { kind: 'page' | 'note' }>,
  last: BodyUnit | undefined,
  pending: readonly (string | null)[],
): BodyUnit {
  const number = block.kind === 'item' ? block.number : null;
  // A list that a page's end or a note's paragraph cut in two counts on, or stays a list of bullets.
  const continues =
    block.kind === 'item' &&
    last?.kind === 'item' &&
    (number === null ? last.number === null && pending.length > 0 : last.number !== null && number === last.number + 1);
  const list = block.kind !== 'item' ? null : continues ? last.list : block.list;
  return {
    kind: block.kind,
    rich: block.rich,
    line: block.line,
    depth: block.kind === 'heading' ? block.depth : 0,
    number,
    list,
    breaks: pending.map((label) => ({ at: 0, label })),
  };
}

/** Whether a paragraph at the head of a page is the rest of the unit at the foot of the page before. */
function goesOn(last: BodyUnit, next: TextBlock): boolean {
  if (last.kind === 'heading') return false;
  if (STARTS_LOWER.test(next.rich.text)) return true;
  if (ENDS_SENTENCE.test(last.rich.text)) return false;
  return last.kind === 'paragraph' && last.rich.text.split(/\s+/).length >= 8;
}

function heal(
  last: BodyUnit,
  next: TextBlock,
  pending: readonly (string | null)[],
  hyphenated: ReadonlySet<string>,
): BodyUnit {
  const head = /(\p{L}+)-$/u.exec(last.rich.text)?.[1];
  const tail = /^\p{Ll}+/u.exec(next.rich.text)?.[0];
  const cutWord =
    head !== undefined && tail !== undefined && last.rich.calls.every((call) => call.at < last.rich.text.length);
  const keepsHyphen = cutWord && hyphenated.has(`${head}-${tail}`.toLowerCase());
  const first = cutWord && !keepsHyphen ? withoutLastCharacter(last.rich) : last.rich;
  const separator = cutWord ? '' : ' ';
  const at = first.text.length + separator.length;
  return {
    ...last,
    rich: joinRich(first, separator, next.rich),
    breaks: [...last.breaks, ...pending.map((label) => ({ at, label }))],
  };
}

function withoutLastCharacter(rich: RichText): RichText {
  const end = rich.text.length - 1;
  return {
    text: rich.text.slice(0, end),
    marks: rich.marks.map((mark) => ({ ...mark, span: { start: mark.span.start, end: Math.min(mark.span.end, end) } })),
    calls: rich.calls,
  };
}

/** Words that are written with a hyphen within a line: such a hyphen at the end of a page is part of the word. */
function hyphenatedWords(blocks: readonly Block[]): Set<string> {
  const words = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'page') continue;
    for (const match of block.rich.text.matchAll(/\p{L}+-\p{L}+/gu)) words.add(match[0].toLowerCase());
  }
  return words;
}

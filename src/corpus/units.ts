import type { Block } from './block.js';
import { HyphenatedWords } from './hyphenated-words.js';
import { pageFurniture } from './page-furniture.js';
import { joinRich, type RichText, sliceRich } from './rich-text.js';
import { keptInNotes } from './superscript.js';

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
  /** Whether it is printed on the page that calls it, wherever the file has it. */
  readonly floating: boolean;
  /** How many body units had begun when the note was met. */
  readonly after: number;
  /** Where it runs on at the foot of the next page. */
  readonly breaks: readonly UnitBreak[];
  /** Notes that this one calls. */
  readonly refersTo: readonly string[];
}

/** Both streams of a document, in order. */
export interface Streams {
  readonly body: readonly BodyUnit[];
  readonly notes: readonly NoteUnit[];
  readonly pages: readonly { readonly label: string | null; readonly line: number }[];
}

type Label = string | null;
type Separator = '' | ' ' | '\n';

const ENDS_SENTENCE = /[.!?:;…。！？：；]["'”’»」』）)\]]*$/u;
const STARTS_LOWER = /^["'“‘«([]*\p{Ll}/u;

/** Parts the blocks of a file into the body and the notes, and heals what page breaks cut. */
export function partStreams(blocks: readonly Block[]): Streams {
  const furniture = pageFurniture(blocks);
  const words = new HyphenatedWords(blocks);
  const body: { head: Omit<BodyUnit, 'rich' | 'breaks'>; text: Pieces }[] = [];
  const notes: { head: Omit<NoteUnit, 'rich' | 'breaks' | 'refersTo'>; text: Pieces; refersTo: string[] }[] = [];
  const pages: { label: Label; line: number }[] = [];
  let label: Label = null;
  // Pages begun since the last piece of the body, and since the last piece of a note.
  let turned: Label[] = [];
  let turnedInNote: Label[] = [];
  let inNote = false;
  for (const [at, block] of blocks.entries()) {
    if (furniture.has(at)) continue;
    const [last, note] = [body.at(-1), notes.at(-1)];
    if (block.kind === 'page') {
      label = block.label;
      turned.push(label);
      turnedInNote.push(label);
      pages.push({ label, line: block.line });
    } else if (block.kind === 'note') {
      const { marker, line, floating } = block;
      const text = new Pieces(keptInNotes(block), []);
      const refersTo = block.rich.calls.map((call) => call.marker);
      notes.push({ head: { marker, line, page: label, floating, after: body.length }, text, refersTo });
      turnedInNote = [];
      inNote = true;
    } else if (block.kind === 'rest' && inNote && note !== undefined) {
      note.text.add(keptInNotes(block), block.separator, turnedInNote, words);
      note.refersTo.push(...block.rich.calls.map((call) => call.marker));
      turnedInNote = [];
    } else if (last !== undefined && (block.kind === 'rest' || (turned.length > 0 && goesOn(last, block)))) {
      last.text.add(block.rich, block.kind === 'rest' ? block.separator : ' ', turned, words);
      turned = [];
      inNote = false;
    } else {
      body.push({ head: headOf(block, last?.head, turned.length > 0), text: new Pieces(block.rich, turned) });
      turned = [];
      inNote = false;
    }
  }
  return {
    body: body.map(({ head, text }) => ({ ...head, ...text.joined() })),
    notes: notes.map(({ head, text, refersTo }) => ({ ...head, ...text.joined(), refersTo })),
    pages,
  };
}

function headOf(
  block: Exclude<Block, { kind: 'page' | 'note' }>,
  last: Omit<BodyUnit, 'rich' | 'breaks'> | undefined,
  pageTurned: boolean,
): Omit<BodyUnit, 'rich' | 'breaks'> {
  const { line } = block;
  if (block.kind === 'heading') return { kind: 'heading', line, depth: block.depth, number: null, list: null };
  if (block.kind !== 'item') return { kind: 'paragraph', line, depth: 0, number: null, list: null };
  const { number } = block;
  // A list that a page's end or a note's paragraph cut in two counts on, or stays a list of bullets.
  const continues =
    last?.kind === 'item' &&
    (number === null ? last.number === null && pageTurned : last.number !== null && number === last.number + 1);
  return { kind: 'item', line, depth: 0, number, list: continues ? last.list : block.list };
}

/** Whether a paragraph at the head of a page is the rest of the unit at the foot of the page before. */
function goesOn(last: { head: { kind: string }; text: Pieces }, next: Block): boolean {
  if (next.kind !== 'paragraph' || last.head.kind === 'heading') return false;
  if (STARTS_LOWER.test(next.rich.text)) return true;
  if (ENDS_SENTENCE.test(last.text.lastText.slice(-12))) return false;
  return last.head.kind === 'paragraph' && last.text.words >= 8;
}

/** The text of a unit that page breaks may have cut, put together once at the end: a text can run over many pages. */
class Pieces {
  readonly #pieces: RichText[] = [];
  readonly #separators: Separator[] = [];
  readonly #breaks: UnitBreak[] = [];
  #length = 0;
  words = 0;

  constructor(first: RichText, turned: readonly Label[]) {
    this.#push(first, '', turned);
  }

  get lastText(): string {
    return this.#pieces.at(-1)?.text ?? '';
  }

  add(rich: RichText, separator: Separator, turned: readonly Label[], hyphenated: HyphenatedWords): void {
    const last = this.#pieces.at(-1);
    const cut = separator === ' ' && last !== undefined ? hyphenated.cut(last, rich.text) : 'no';
    if (last !== undefined && cut === 'joined') {
      this.#pieces[this.#pieces.length - 1] = sliceRich(last, 0, last.text.length - 1);
      this.#length -= 1;
    }
    this.#push(rich, cut === 'no' ? separator : '', turned);
  }

  joined(): { rich: RichText; breaks: readonly UnitBreak[] } {
    const [only] = this.#pieces;
    const rich = this.#pieces.length === 1 && only !== undefined ? only : joinRich(this.#pieces, this.#separators);
    return { rich, breaks: this.#breaks };
  }

  #push(rich: RichText, separator: Separator, turned: readonly Label[]): void {
    this.#length += separator.length;
    for (const label of turned) this.#breaks.push({ at: this.#length, label });
    this.#pieces.push(rich);
    this.#separators.push(separator);
    this.#length += rich.text.length;
    this.words += rich.text === '' ? 0 : rich.text.split(/\s+/, 20).length;
  }
}

import { type CutText, type RichText, sliceRich } from './rich-text.js';

/**
 * What a reader for a format makes of a source file, in the order of the file. Everything after this is the same for
 * all formats.
 */
export type Block =
  /** A new printed page begins; null: from here on no page is printed. */
  | { readonly kind: 'page'; readonly label: string | null; readonly line: number }
  | { readonly kind: 'heading'; readonly depth: number; readonly rich: RichText; readonly line: number }
  | { readonly kind: 'paragraph'; readonly rich: RichText; readonly line: number }
  /** `number`: of an ordered list. `list`: which list of the file it is part of. */
  | {
      readonly kind: 'item';
      readonly number: number | null;
      readonly list: number;
      readonly rich: RichText;
      readonly line: number;
    }
  /** A note: at the foot of the page it follows, or (`floating`) on the page that calls it, wherever the file has it. */
  | {
      readonly kind: 'note';
      readonly marker: string;
      readonly floating: boolean;
      readonly rich: RichText;
      readonly line: number;
    }
  /** What goes on with the block before it, over a page marker inside that or in a paragraph more of it. */
  | { readonly kind: 'rest'; readonly separator: '' | ' ' | '\n'; readonly rich: RichText; readonly line: number };

/** A block with text. */
export type TextBlock = Exclude<Block, { kind: 'page' }>;

/** Tells what is wrong with a file: the line, what it is, what to do. */
export type Fault = (line: number, message: string, remedy: string) => void;

/** The blocks of one text with page markers inside: its beginning as `first` makes it, the rest of it after each page. */
export function cutBlocks(text: CutText, line: number, first: (rich: RichText) => TextBlock): Block[] {
  if (text.cuts.length === 0) return text.text === '' ? [] : [first(text)];
  const blocks: Block[] = [];
  let begun = false;
  let from = 0;
  let at = line;
  const write = (end: number): void => {
    const start = from + (/^\s*/.exec(text.text.slice(from, end))?.[0].length ?? 0);
    if (start < end) {
      const rich = sliceRich(text, start, end);
      const separator = start > from ? (text.text.charAt(from) === '\n' ? '\n' : ' ') : '';
      blocks.push(begun ? { kind: 'rest', separator, rich, line: at } : first(rich));
      begun = true;
    }
    from = end;
  };
  for (const cut of text.cuts) {
    write(cut.at);
    blocks.push({ kind: 'page', label: cut.label, line: cut.line });
    at = cut.line;
  }
  write(text.text.length);
  return blocks;
}

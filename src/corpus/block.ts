import type { RichText } from './rich-text.js';

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
  /** A note at the foot of the page it follows. */
  | { readonly kind: 'note'; readonly marker: string; readonly rich: RichText; readonly line: number };

/** A block that holds running text of the body. */
export type TextBlock = Extract<Block, { kind: 'paragraph' | 'item' }>;

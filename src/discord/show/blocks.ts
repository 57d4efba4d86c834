import type { APIEmbed } from 'discord.js';
import type { Document } from '../../corpus/document.js';
import type { Span } from '../../corpus/span.js';
import { blockQuote } from './block-quote.js';
import { escapedLine, plainLine } from './escape.js';
import { LIMITS } from './limits.js';
import { piecesOf, piecesOfText } from './pieces.js';

/** A citation longer than this is cut; Discord would allow more, but then a full embed would not fit in its message. */
const MAX_FOOTER = 600;

/** What stands around a text that may take several embeds: title and author on the first, footer on the last. */
export interface Labels {
  readonly title?: string;
  readonly author?: string;
  readonly footer?: string;
  readonly colour: number;
}

/**
 * A slice of a document as block quotes of at most `room` characters, cut between sentences.
 * @param label Markdown of the interface that stands above the first
 */
export function sliceBlocks(
  document: Document,
  span: Span,
  {
    bold = null,
    label = '',
    room = LIMITS.embedDescription,
  }: { bold?: Span | null; label?: string; room?: number } = {},
): string[] {
  const render = (piece: Span) => (piece.start === span.start ? label : '') + blockQuote(document.text, piece, bold);
  return piecesOf(document, span, (piece) => render(piece).length <= room)
    .map(render)
    .filter((block) => block !== '');
}

/** The same for a text by itself, cut between paragraphs or sentences. */
export function textBlocks(text: string, label = ''): string[] {
  const render = (piece: Span) => (piece.start === 0 ? label : '') + blockQuote(text, piece, null);
  return piecesOfText(text, (piece) => render(piece).length <= LIMITS.embedDescription)
    .map(render)
    .filter((block) => block !== '');
}

/** Blocks of Markdown in as few embeds as hold them. Each block must fit in one. */
export function blockEmbeds(blocks: readonly string[], labels: Labels, between = '\n\n'): APIEmbed[] {
  const descriptions: string[] = [];
  for (const block of blocks) {
    const joined = `${descriptions.at(-1) ?? ''}${between}${block}`;
    if (descriptions.length > 0 && joined.length <= LIMITS.embedDescription) descriptions.splice(-1, 1, joined);
    else descriptions.push(block);
  }
  const { title, author, footer, colour } = labels;
  return descriptions.map((description, index) => {
    const [isFirst, isLast] = [index === 0, index === descriptions.length - 1];
    return {
      description,
      color: colour,
      ...(isFirst && title !== undefined && { title: escapedLine(title, LIMITS.embedTitle) }),
      ...(isFirst && author !== undefined && { author: { name: plainLine(author, LIMITS.embedAuthor) } }),
      ...(isLast && footer !== undefined && { footer: { text: plainLine(footer, MAX_FOOTER) } }),
    };
  });
}

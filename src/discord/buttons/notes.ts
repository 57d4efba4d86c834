import type { APIEmbed } from 'discord.js';
import type { QuotedFootnote } from '../../answer/quotation.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import { ANSWER_BUTTONS } from '../show/answer-cards.js';
import { blockEmbeds, sliceBlocks } from '../show/blocks.js';
import { COLOURS } from '../show/colours.js';
import { escapeMarkdown } from '../show/escape.js';
import { referenceEmbeds } from '../show/note-embeds.js';
import { packCards } from '../show/pack.js';
import { plainReply } from '../show/plain-reply.js';
import type { VerifiedQuotation } from '../show/verify.js';
import { referredPassage, withText } from '../state/kept-passage.js';
import type { Button } from './button.js';

/** "Footnotes": the notes called in a quotation, as they stand in the document, and what the short ones refer to. */
export const notes = {
  name: ANSWER_BUTTONS.notes,
  async prepare(parts, userId, services) {
    const referred = await referredPassage(parts, userId, services);
    if (referred === null || parts.length !== 2) return null;
    return {
      visibility: 'private',
      run: (call) =>
        withText(referred, call, services, (verified) => {
          const { footnotesTitle, noFootnotes } = messagesFor(call.language);
          if (verified.quotation.footnotes.length === 0) return plainReply(footnotesTitle, noFootnotes);
          const embeds = footnoteEmbeds(verified, call.language);
          return { messages: packCards([{ embeds, buttons: [] }]) };
        }),
    };
  },
} satisfies Button;

/** Notes share embeds up to one that refers to others: what it refers to stands right below, each in its own embed. */
function footnoteEmbeds({ quotation, document }: VerifiedQuotation, language: Language): APIEmbed[] {
  const embeds: APIEmbed[] = [];
  let blocks: string[] = [];
  const flush = (footer?: string): void => {
    const labels = {
      ...(embeds.length === 0 && { title: messagesFor(language).footnotesTitle }),
      ...(footer !== undefined && { footer }),
    };
    embeds.push(...blockEmbeds(blocks, { ...labels, colour: COLOURS.plain }));
    blocks = [];
  };
  for (const [at, note] of quotation.footnotes.entries()) {
    const label = noteLabel(note, language);
    blocks.push(...sliceBlocks(document, note.span, { label }));
    const isLast = at === quotation.footnotes.length - 1;
    if (note.refersTo.length > 0 || isLast) flush(isLast ? quotation.citation : undefined);
    embeds.push(...note.refersTo.flatMap((reference) => referenceEmbeds(document, reference, language)));
  }
  return embeds;
}

function noteLabel({ marker, pages }: QuotedFootnote, language: Language): string {
  const place = messagesFor(language).pages(pages);
  return `**${escapeMarkdown(marker)}**${place === '' ? '' : ` · ${escapeMarkdown(place)}`}\n`;
}

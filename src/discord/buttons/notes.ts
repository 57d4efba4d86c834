import { ANSWER_BUTTONS } from '../answer-cards.js';
import { blockEmbeds, sliceBlocks } from '../blocks.js';
import type { Button } from '../button.js';
import { COLOURS } from '../colours.js';
import { escapeMarkdown } from '../escape.js';
import { referredPassage, withText } from '../kept-passage.js';
import { packCards } from '../pack.js';
import { pagesOf } from '../place.js';
import { plainReply } from '../plain-reply.js';

/** "Footnotes": the notes called in a quotation, as they stand in the document. */
export const notes = {
  name: ANSWER_BUTTONS.notes,
  prepare(parts, userId, services) {
    const referred = referredPassage(parts, userId, services);
    if (referred === null || parts.length !== 2) return null;
    return {
      visibility: 'private',
      run: (call) =>
        withText(referred, call, services, ({ quotation, document }) => {
          if (quotation.footnotes.length === 0) return plainReply('Footnotes', 'This quotation has none.');
          const blocks = quotation.footnotes.flatMap(({ marker, pages, span }) => {
            const place = pagesOf(pages);
            const label = `**${escapeMarkdown(marker)}**${place === null ? '' : ` · ${escapeMarkdown(place)}`}\n`;
            return sliceBlocks(document, span, { label });
          });
          const embeds = blockEmbeds(blocks, { title: 'Footnotes', footer: quotation.citation, colour: COLOURS.plain });
          return { messages: packCards([{ embeds, buttons: [] }]) };
        }),
    };
  },
} satisfies Button;

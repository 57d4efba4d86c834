import type { APIButtonComponent } from 'discord.js';
import type { Quotation } from '../../answer/quotation.js';
import type { Span } from '../../corpus/span.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import { blockEmbeds, sliceBlocks } from './blocks.js';
import { escapeMarkdown } from './escape.js';
import { noteEmbeds } from './note-embeds.js';
import { placeOf } from './place.js';
import type { Card } from './reply.js';
import type { VerifiedQuotation } from './verify.js';

/** How a quotation is presented. */
export interface Presentation {
  /** Before the page: "2 of 8". */
  readonly heading: string;
  /** After the citation: "87 % likely to answer". */
  readonly note?: string;
  readonly colour: number;
  readonly buttons: readonly APIButtonComponent[];
  /** What the words around the quotation are in; English where nobody asked in another. */
  readonly language?: Language;
}

/**
 * A quotation as a block quote, the answering sentence in bold; its place above, its citation below. One that is too
 * long for one embed goes on in the next, at the next sentence. What goes with a note stands in embeds of its own.
 */
export function quotationCard(verified: VerifiedQuotation, presentation: Presentation): Card {
  const { quotation, document } = verified;
  const { language = 'en' } = presentation;
  const bold: Span = {
    start: quotation.span.start + quotation.highlight.start,
    end: quotation.span.start + quotation.highlight.end,
  };
  const introduction = introductionOf(verified, language);
  const label = introduction.length === 0 ? '' : `${messagesFor(language).listItem}\n`;
  const embeds = blockEmbeds([...introduction, ...sliceBlocks(document, quotation.span, { bold, label })], {
    author: `${presentation.heading} · ${placeOf(quotation, language)}`,
    title: headingsOf(verified),
    footer: [quotation.citation, markedOn(quotation, language), presentation.note]
      .filter((part) => part !== undefined)
      .join(' · '),
    colour: presentation.colour,
  });
  return { embeds: [...embeds, ...noteEmbeds(verified, language)], buttons: presentation.buttons };
}

/** The page of the sentence in bold, where it stands on fewer than its neighbours do. */
function markedOn({ pages, highlightPages }: Quotation, language: Language): string | undefined {
  if (highlightPages.length >= pages.length) return undefined;
  const messages = messagesFor(language);
  return messages.markedSentence(messages.pages(highlightPages));
}

/** Chapter and section; of text before the first heading, the document's title. */
export function headingsOf({ quotation, document }: VerifiedQuotation): string {
  const path = quotation.sectionPath.filter((title) => title.trim() !== '');
  return path.length === 0 ? document.item.title : path.join(' › ');
}

/** The sentence that introduces the list an item stands in: a quotation of its own, not joined to the other. */
function introductionOf({ quotation, document }: VerifiedQuotation, language: Language): string[] {
  if (quotation.leadIn === null) return [];
  const label = messagesFor(language).introducedBy(quotation.leadIn.pages);
  return sliceBlocks(document, quotation.leadIn.span, { label: `${escapeMarkdown(label)}\n` });
}

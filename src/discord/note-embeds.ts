import type { APIEmbed } from 'discord.js';
import type { ReferredNote } from '../answer/quotation.js';
import type { Document } from '../corpus/document.js';
import { sliceOf } from '../corpus/span.js';
import { blockEmbeds, sliceBlocks } from './blocks.js';
import { COLOURS } from './colours.js';
import { pagesOf } from './place.js';
import type { VerifiedQuotation } from './verify.js';

/** What goes with a quoted note, each in an embed of its own: the sentence that calls it, the reference it stands for. */
export function noteEmbeds({ quotation, document }: VerifiedQuotation): APIEmbed[] {
  const { callingSentence = null, refersTo = null } = quotation.note ?? {};
  const called =
    callingSentence === null || sliceOf(document.text, callingSentence).trim() === ''
      ? []
      : blockEmbeds(sliceBlocks(document, callingSentence), {
          author: `Called by this sentence${on(callingSentence.pages)}`,
          colour: COLOURS.plain,
        });
  return [...called, ...(refersTo === null ? [] : referenceEmbeds(document, refersTo))];
}

/** The full reference that a short one stands for, clearly not part of what is quoted. */
export function referenceEmbeds(document: Document, { marker, pages, span }: ReferredNote): APIEmbed[] {
  return blockEmbeds(sliceBlocks(document, span), {
    author: `Refers to note ${marker}${on(pages)}`,
    colour: COLOURS.plain,
  });
}

function on(pages: readonly string[]): string {
  const place = pagesOf(pages);
  return place === null ? '' : ` on ${place}`;
}

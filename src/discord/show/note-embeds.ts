import type { APIEmbed } from 'discord.js';
import type { ReferredNote } from '../../answer/quotation.js';
import type { Document } from '../../corpus/document.js';
import { sliceOf } from '../../corpus/span.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import { blockEmbeds, sliceBlocks } from './blocks.js';
import { COLOURS } from './colours.js';
import type { VerifiedQuotation } from './verify.js';

/** What goes with a quoted note, each in its own embed: the sentence that calls it, the references it stands for. */
export function noteEmbeds({ quotation, document }: VerifiedQuotation, language: Language = 'en'): APIEmbed[] {
  const messages = messagesFor(language);
  const { callingSentence = null, refersTo = [] } = quotation.note ?? {};
  const called =
    callingSentence === null || sliceOf(document.text, callingSentence).trim() === ''
      ? []
      : blockEmbeds(sliceBlocks(document, callingSentence), {
          author: messages.calledBy(messages.pages(callingSentence.pages)),
          colour: COLOURS.plain,
        });
  return [...called, ...refersTo.flatMap((reference) => referenceEmbeds(document, reference, language))];
}

/** The full reference that a short one stands for, clearly not part of what is quoted. */
export function referenceEmbeds(
  document: Document,
  { marker, pages, span }: ReferredNote,
  language: Language = 'en',
): APIEmbed[] {
  const messages = messagesFor(language);
  return blockEmbeds(sliceBlocks(document, span), {
    author: messages.refersTo(marker, messages.pages(pages)),
    colour: COLOURS.plain,
  });
}

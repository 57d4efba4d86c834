import type { APIEmbed } from 'discord.js';
import { calledByWords, refersToWords } from '../answer/note-words.js';
import type { ReferredNote } from '../answer/quotation.js';
import type { Document } from '../corpus/document.js';
import { sliceOf } from '../corpus/span.js';
import type { Language } from '../language/languages.js';
import { messagesFor } from '../language/messages.js';
import { blockEmbeds, sliceBlocks } from './blocks.js';
import { COLOURS } from './colours.js';
import type { VerifiedQuotation } from './verify.js';

/** What goes with a quoted note, each in an embed of its own: the sentence that calls it, the reference it stands for. */
export function noteEmbeds({ quotation, document }: VerifiedQuotation, language: Language = 'en'): APIEmbed[] {
  const { callingSentence = null, refersTo = null } = quotation.note ?? {};
  const called =
    callingSentence === null || sliceOf(document.text, callingSentence).trim() === ''
      ? []
      : blockEmbeds(sliceBlocks(document, callingSentence), {
          author: calledByWords(messagesFor(language).pages(callingSentence.pages), language),
          colour: COLOURS.plain,
        });
  return [...called, ...(refersTo === null ? [] : referenceEmbeds(document, refersTo, language))];
}

/** The full reference that a short one stands for, clearly not part of what is quoted. */
export function referenceEmbeds(
  document: Document,
  { marker, pages, span }: ReferredNote,
  language: Language = 'en',
): APIEmbed[] {
  return blockEmbeds(sliceBlocks(document, span), {
    author: refersToWords(marker, messagesFor(language).pages(pages), language),
    colour: COLOURS.plain,
  });
}

import type { Quotation } from '../../answer/quotation.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';

/** "page 46", "pages 46–47"; "paragraph 3" of a text without pages. */
export function placeOf(quotation: Quotation, language: Language = 'en'): string {
  const messages = messagesFor(language);
  const pages = messages.pages(quotation.pages);
  const place = pages === '' ? messages.paragraph(quotation.paragraph) : pages;
  return quotation.note === null ? place : `${messages.note(quotation.note.marker)}, ${place}`;
}

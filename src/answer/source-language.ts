import type { Corpus } from '../corpus/document.js';
import type { Language } from '../language/languages.js';
import type { Quotation } from './quotation.js';

/** Where a description names no language. */
const USUAL = 'en';

/** Whether any of these quotations is in another language than the asker's, as the documents' descriptions have it. */
export function inOtherLanguage(
  quotations: readonly Pick<Quotation, 'documentId'>[],
  corpus: Corpus,
  language: Language,
): boolean {
  const quoted = new Set(quotations.map(({ documentId }) => documentId));
  return corpus.documents.some(({ id, item }) => quoted.has(id) && languageIn(item.language) !== language);
}

/** The language of a tag in any of its spellings: "fr" of "fr-BE", "fra" and "FR". */
function languageIn(tag: string | undefined): string {
  const plain = tag?.trim().replaceAll('_', '-') ?? '';
  if (plain === '') return USUAL;
  try {
    return new Intl.Locale(plain).language;
  } catch {
    return USUAL;
  }
}

import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import type { DraftPlace } from '../draft/draft.js';

/** "12:5", or the paragraph of a document without lines. */
export function placeWords(place: DraftPlace, language: Language): string {
  if (place.kind === 'line') return `${place.line}:${place.column}`;
  return messagesFor(language).desk.draftParagraph(place.paragraph, place.note);
}

/** The same after the file's name, as editors open it: "draft.md:12:5". */
export function placeInFile(file: string, place: DraftPlace, language: Language): string {
  const words = placeWords(place, language);
  if (file === '') return words;
  return place.kind === 'line' ? `${file}:${words}` : `${file}, ${words}`;
}

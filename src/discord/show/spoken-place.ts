import type { DraftPlace } from '../../desk/draft/draft.js';
import { placeWords } from '../../desk/reports/place-words.js';
import { PLACE_TEXTS } from '../../language/discord/place-texts.js';
import type { Language } from '../../language/languages.js';

/** "line 1, column 40": a message is read, and not opened in an editor as a report is. */
export function spokenPlace(place: DraftPlace, language: Language): string {
  if (place.kind !== 'line') return placeWords(place, language);
  return PLACE_TEXTS[language].inLine(place.line, place.column);
}

/** The same after the file's name. */
export function spokenPlaceInFile(file: string, place: DraftPlace, language: Language): string {
  const words = spokenPlace(place, language);
  return file === '' ? words : `${file}, ${words}`;
}

import type { Language } from '../language/languages.js';
import { messagesFor } from '../language/messages.js';
import { withoutColon } from './colon.js';

/** What joins a place to what stands there. */
const AT: { readonly [L in Language]: string } = { en: ' on ', fr: ', ', nl: ', ', de: ', ' };
/** What joins a verb to the note it names. */
const TO: { readonly [L in Language]: string } = { en: ' ', fr: ' la ', nl: ' ', de: ' ' };

/**
 * Above the sentence that calls a note: "Called by this sentence on page 13", without a colon.
 * @param place its pages in words; empty where it has none
 */
export function calledByWords(place: string, language: Language): string {
  return withoutColon(messagesFor(language).calledBy) + at(place, language);
}

/** Above the reference that a note's short one stands for: "Refers to note 1 on page 12", without a colon. */
export function refersToWords(marker: string, place: string, language: Language): string {
  const { refersTo, note } = messagesFor(language);
  return `${withoutColon(refersTo)}${TO[language]}${note(marker)}${at(place, language)}`;
}

function at(place: string, language: Language): string {
  return place === '' ? '' : `${AT[language]}${place}`;
}

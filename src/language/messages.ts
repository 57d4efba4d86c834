import type { Language } from './languages.js';
import type { Messages } from './message-catalogue.js';
import { DUTCH } from './messages-dutch.js';
import { ENGLISH } from './messages-english.js';
import { FRENCH } from './messages-french.js';
import { GERMAN } from './messages-german.js';

const MESSAGES: { readonly [L in Language]: Messages } = { en: ENGLISH, fr: FRENCH, nl: DUTCH, de: GERMAN };

/** The fixed sentences of a language. */
export function messagesFor(language: Language): Messages {
  return MESSAGES[language];
}

import type { PerLanguage } from '../languages.js';
import type { Problem } from './desk-texts.js';

/** A draft would take more time or memory to read than there is for it. */
export const TOO_INTRICATE: PerLanguage<Problem> = {
  en: {
    message: 'The draft takes too long, or too much memory, to be read.',
    remedy:
      'Split it into chapters, take out lists and quotations within one another, or save it as plain text (.txt).',
  },
  fr: {
    message: 'La lecture du brouillon demande trop de temps ou de mémoire.',
    remedy:
      'Divisez-le en chapitres, défaites les listes et citations imbriquées ou enregistrez-le en texte brut (.txt).',
  },
  nl: {
    message: 'Het lezen van het concept kost te veel tijd of geheugen.',
    remedy:
      'Splits het in hoofdstukken, haal lijsten en citaten die in elkaar staan uit elkaar, of sla het op als platte tekst (.txt).',
  },
  de: {
    message: 'Den Entwurf zu lesen, braucht zu viel Zeit oder Speicher.',
    remedy:
      'Teilen Sie ihn in Kapitel, lösen Sie ineinander verschachtelte Listen und Zitate auf oder speichern Sie ihn als reinen Text (.txt).',
  },
};

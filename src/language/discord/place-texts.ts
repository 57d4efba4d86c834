import type { PerLanguage } from '../languages.js';

/** Where something stands in a text that somebody gave. */
export interface PlaceTexts {
  /** Both from 1. */
  inLine(line: number, column: number): string;
}

export const PLACE_TEXTS: PerLanguage<PlaceTexts> = {
  en: { inLine: (line, column) => `line ${line}, column ${column}` },
  fr: { inLine: (line, column) => `ligne ${line}, colonne ${column}` },
  nl: { inLine: (line, column) => `regel ${line}, kolom ${column}` },
  de: { inLine: (line, column) => `Zeile ${line}, Spalte ${column}` },
};

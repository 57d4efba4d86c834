/** A question as words: what a glossary looks up. */
export interface Word {
  /** As it was written, without the apostrophe of an elision. */
  readonly written: string;
  /** In lower case, as glossaries have it. */
  readonly key: string;
}

/** Letters and digits, with inner hyphens and the points and commas of numbers; "l’" and its like end at their apostrophe. */
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+|(?<=\p{N})[.,:]\p{N}+)*/gu;

/** The words of a text in order: "l'État" is two, "peut-on" is one, "3.5" is one. */
export function wordsOf(text: string): Word[] {
  const found = text.normalize('NFC').match(WORD) ?? [];
  return found.map((written) => ({ written, key: written.toLowerCase() }));
}

/** The same for an entry of a glossary: its words' keys, joined by spaces. */
export function entryKey(text: string): string {
  return wordsOf(text)
    .map(({ key }) => key)
    .join(' ');
}

/** With a capital, as glossaries have German nouns. */
export function capitalised(key: string): string {
  return key.slice(0, 1).toUpperCase() + key.slice(1);
}

/** Without accents, and with the spellings that keyboards without umlauts use: for words typed in haste. */
export function folded(key: string): string {
  return key
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

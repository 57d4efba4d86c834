import { PinciteError } from '../../errors.js';
import { bibtex } from './bibtex.js';
import { type CitedPlace, citedItem } from './cited-place.js';
import { ris } from './ris.js';

/** The forms that reference managers import. */
export const REFERENCE_FORMATS = ['bibtex', 'ris', 'csl-json'] as const;
export type ReferenceFormat = (typeof REFERENCE_FORMATS)[number];

/** The cited works, each once, in the order of their first citation. Empty text (an empty list in JSON) without places. */
export function references(places: readonly CitedPlace[], format: ReferenceFormat): string {
  const items = [...new Map(places.map(citedItem).map((item) => [item.id, item])).values()];
  switch (format) {
    case 'bibtex':
      return bibtex(items);
    case 'ris':
      return ris(items);
    case 'csl-json':
      // The mark of a label's own hyphen is citeproc's; other programs would show it.
      return `${JSON.stringify(items, (name, value) => (name === 'page' ? String(value).replaceAll('\\-', '-') : value), 2)}\n`;
  }
}

/** The format of a name as people type it. @throws PinciteError input */
export function referenceFormat(name: string): ReferenceFormat {
  const found = REFERENCE_FORMATS.find((format) => format === name.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new PinciteError(
    'input',
    'There is no such form of references.',
    `Choose one of ${REFERENCE_FORMATS.join(', ')}.`,
  );
}

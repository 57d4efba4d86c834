import type { Quotation } from '../answer/quotation.js';

/** "page 46", "pages 46–47"; "paragraph 3" of a text without pages. */
export function placeOf(quotation: Quotation): string {
  const place = pagesOf(quotation.pages) ?? `paragraph ${quotation.paragraph}`;
  return quotation.note === null ? place : `note ${quotation.note.marker}, ${place}`;
}

/** Null where there are no pages. */
export function pagesOf(pages: readonly string[]): string | null {
  const [first, last] = [pages.at(0), pages.at(-1)];
  if (first === undefined || last === undefined) return null;
  return first === last ? `page ${first}` : `pages ${first}–${last}`;
}

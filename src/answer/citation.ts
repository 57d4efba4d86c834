import { type BibliographicItem, citedName, type PersonName } from '../corpus/bibliography.js';
import type { Chapter } from '../corpus/document.js';

/** The exact place that a citation points at. */
export interface Locator {
  /** Printed labels, in order; empty where the text has none. */
  readonly pages: readonly string[];
  readonly chapter: Chapter | null;
  /** Named where there are no pages. */
  readonly sectionTitle: string;
  /** Within its section, from 1. */
  readonly paragraph: number;
  /** The marker of the note that is quoted, if one is. */
  readonly note: string | null;
}

function names(people: readonly PersonName[]): string {
  const cited = people.map(citedName);
  if (cited.length > 3) return `${cited[0]} et al.`;
  const last = cited.at(-1) ?? '';
  return cited.length < 2 ? last : `${cited.slice(0, -1).join(', ')} and ${last}`;
}

/** "p. 46", "pp. 8–9". Empty without pages. */
export function pageReference(pages: readonly string[]): string {
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined || last === undefined) return '';
  return pages.length === 1 ? `p. ${first}` : `pp. ${first}–${last}`;
}

/** A title in quotation marks; those inside it become single ones, which a straight one is by what stands before it. */
function quoted(title: string): string {
  const inner = title.replace(/“|(?<=^|[\s([–—-])"/gu, '‘').replace(/[”"]/gu, '’');
  return `“${inner}”`;
}

/**
 * The short citation: "Lemeunier, in Renard (ed.) 2016, p. 46". What the metadata lacks is left out; without pages it
 * points at section and paragraph.
 * @param locator null for the work as a whole
 */
export function shortCitation(item: BibliographicItem, locator: Locator | null): string {
  const year = item.issued?.['date-parts'][0]?.[0];
  const editors = item.editor ?? [];
  const authors = item.author ?? [];
  const edited = editors.length > 0 ? `${names(editors)} (${editors.length > 1 ? 'eds' : 'ed.'})` : '';
  const byChapter = names(locator?.chapter?.authors ?? []);
  const whole = authors.length > 0 ? names(authors) : edited;
  // A chapter's authors in an edited volume, or in somebody else's book; in their own book they are named once.
  const container = edited === '' ? whole : edited;
  let work = whole;
  if (byChapter !== '' && byChapter !== container)
    work = container === '' ? byChapter : `${byChapter}, in ${container}`;
  if (work === '') work = quoted(item['title-short'] ?? item.title);
  else if (year === undefined) work = `${work}, ${quoted(item.title)}`;
  if (year !== undefined) work = `${work} ${year}`;

  if (locator === null) return work;
  const place: string[] = [];
  if (locator.pages.length > 0) place.push(pageReference(locator.pages));
  else {
    if (locator.sectionTitle !== item.title) place.push(quoted(locator.sectionTitle));
    place.push(`para. ${locator.paragraph}`);
  }
  if (locator.note !== null) place.push(`n. ${locator.note}`);
  return [work, ...place].join(', ');
}

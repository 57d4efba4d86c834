import { citedName, type PersonName } from '../../corpus/bibliography.js';
import type { Chapter, Document } from '../../corpus/document.js';

/** A key of a bibliography, by the year in it. */
const KEY = /^([\p{L}][\p{L}_:.-]{0,80}?)[_:.-]?((?:1[5-9]|20)\d\d)[\p{L}_-]{0,40}$/u;

/** Words that name nobody and nothing. */
const EMPTY = new Set(
  `in ed eds edited by the a an of on and or for et al dir red hrsg hg von van de der den het een le la les l du des d und und en ou
  dans sur zu im vol no nr p pp page chapter see cf op cit ibid id`.split(/\s+/u),
);

/**
 * Whether a place is of the source that a writer names, by its id, its title or the names and the year of who wrote it.
 * In an edited volume, a chapter's author stands for that chapter only.
 * @param chapter the one that the place is in
 */
export function isOfSource(claim: string, document: Document, chapter: Chapter | null): boolean {
  const words = wordsOfClaim(claim, document);
  if (words.length === 0 || claim.trim().toLowerCase() === document.id.toLowerCase()) return true;
  const { item } = document;
  const year = item.issued?.['date-parts'][0]?.[0];
  const years = words.filter((word) => /^(?:1[5-9]|20)\d\d$/u.test(word));
  const inTitle = (title: unknown): boolean => typeof title === 'string' && isTitle(words, namingWords(title));
  const titles = [item.title, item['title-short'], item['container-title'], chapter?.title, item.publisher];
  const series = `${item['collection-title'] ?? ''} ${item['collection-number'] ?? ''}`;
  if (item['collection-title'] !== undefined) titles.push(series);
  titles.push(document.id);
  // A year that is none of the title must be that of the source.
  const isOfYear = (own: readonly string[]): boolean => {
    const left = years.filter((one) => !own.includes(one));
    return left.length === 0 || year === undefined || left.includes(String(year));
  };
  const fitting = titles.filter(inTitle);
  if (fitting.length > 0) return fitting.some((title) => isOfYear(namingWords(String(title))));
  if (!isOfYear([])) return false;
  const named = (people: readonly PersonName[]): boolean => people.some((person) => isNamed(words, person));
  const ofChapters = document.chapters.filter(({ authors }) => named(authors));
  if (ofChapters.length > 0) {
    const whole = named([...(item.author ?? []), ...(item.editor ?? [])]);
    const here = ofChapters.some(({ id }) => id === chapter?.id);
    // An editor may have written a chapter, and is named for the others all the same.
    return (
      here ||
      (whole && ofChapters.every(({ authors }) => authors.every((one) => !isNamed(words, one) || isIn(one, item))))
    );
  }
  return named([...(item.author ?? []), ...(item.editor ?? [])]);
}

/**
 * The words of a claim. A key of a bibliography ("renard2016", "renard_counterterrorism_2016") begins with a name as a
 * rule: it is read as that name, if the document has it, and the year; a key that begins otherwise names what its owner
 * knows, and nothing that could be checked.
 */
function wordsOfClaim(claim: string, document: Document): string[] {
  const [, letters = '', year = ''] = KEY.exec(claim.trim()) ?? [];
  if (year === '') return namingWords(claim);
  const { author = [], editor = [] } = document.item;
  const people = [...author, ...editor, ...document.chapters.flatMap(({ authors }) => authors)];
  const key = folded(letters).replace(/[^\p{L}]/gu, '');
  const named = people
    .map((person) => namingWords('literal' in person ? person.literal : person.family))
    .find((words) => words.length > 0 && key.startsWith(words.join('')));
  if (named !== undefined) return [...named, year];
  const { item } = document;
  const titles = [item.title, item['collection-title'], item['container-title'], item.publisher, document.id];
  const isOfTitle = titles.some((title) =>
    namingWords(String(title ?? '')).some((word) => word.length > 3 && key.includes(word)),
  );
  // Nothing but a name and a year is another's name.
  return !isOfTitle && /^\p{L}+$/u.test(letters) && letters === letters.toLowerCase() ? [key, year] : [];
}

function isIn(person: PersonName, { author = [], editor = [] }: Document['item']): boolean {
  return [...author, ...editor].some((other) => citedName(other) === citedName(person));
}

/** A title, or some of its words in order. In doubt, it is meant. */
function isTitle(words: readonly string[], title: readonly string[]): boolean {
  if (title.length === 0) return false;
  const [claimed, full] = [` ${words.join(' ')} `, ` ${title.join(' ')} `];
  return claimed.includes(full) || full.includes(claimed);
}

function isNamed(words: readonly string[], person: PersonName): boolean {
  const name = namingWords('literal' in person ? person.literal : person.family);
  return name.length > 0 && name.every((word) => words.includes(word));
}

function namingWords(text: string): string[] {
  return (folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY.has(word));
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

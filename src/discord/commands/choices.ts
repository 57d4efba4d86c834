import { chapterNumbered } from '../../answer/facts/find-target.js';
import { CHAPTER_WORDS, numberOf } from '../../answer/facts/target-words.js';
import { fullName } from '../../corpus/bibliography.js';
import type { Chapter, Corpus, Document } from '../../corpus/document.js';
import { PinciteError } from '../../errors.js';
import { plainLine } from '../show/escape.js';
import { LIMITS } from '../show/limits.js';

/** A suggestion for an option: what is shown, and what is sent when it is taken. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A document or a chapter that can be chosen. */
interface Place {
  readonly document: Document;
  readonly chapter: Chapter | null;
  /** What is sent: the document's id; `document#chapter` for a chapter, whose id is unique only in its document. */
  readonly value: string;
  readonly title: string;
  readonly people: string;
}

/** The documents that have all typed words, at most as many as Discord shows. */
export function documentChoices(corpus: Corpus, typed: string): Choice[] {
  return choicesOf(documentsIn(corpus), typed);
}

/** The same for chapters; only of the document already chosen, when one is. */
export function chapterChoices(corpus: Corpus, typed: string, chosenDocument: string | null): Choice[] {
  const document = chosenDocument === null ? null : pick(documentsIn(corpus), chosenDocument);
  return choicesOf(chaptersIn(corpus, document?.document ?? null), typed);
}

/**
 * What is meant by the option `document`: a choice that was taken, or a text typed without taking one.
 * @throws PinciteError unknown-document
 */
export function chosenDocument(corpus: Corpus, given: string): Document {
  const place = pick(documentsIn(corpus), given);
  if (place !== null) return place.document;
  throw new PinciteError(
    'unknown-document',
    `There is no document “${plainLine(given, 80)}”, or more than one fits.`,
    'Take one from the list that appears while you type; /sources shows them all.',
  );
}

/**
 * The same for the option `chapter`.
 * @throws PinciteError unknown-chapter
 */
export function chosenChapter(
  corpus: Corpus,
  given: string,
  within: Document | null,
): { document: Document; chapter: Chapter } {
  const place = pick(chaptersIn(corpus, within), given);
  if (place?.chapter) return { document: place.document, chapter: place.chapter };
  const where = within === null ? '' : ` in “${plainLine(within.item.title, 80)}”`;
  throw new PinciteError(
    'unknown-chapter',
    `There is no chapter “${plainLine(given, 80)}”${where}, or more than one fits.`,
    'Take one from the list that appears while you type; /sources shows them all.',
  );
}

function documentsIn(corpus: Corpus): Place[] {
  return corpus.documents.map((document) => ({
    document,
    chapter: null,
    value: document.id,
    title: document.item.title,
    people: [...(document.item.author ?? []), ...(document.item.editor ?? [])].map(fullName).join(', '),
  }));
}

function chaptersIn(corpus: Corpus, within: Document | null): Place[] {
  return (within === null ? corpus.documents : [within]).flatMap((document) =>
    document.chapters.map((chapter) => ({
      document,
      chapter,
      value: `${document.id}#${chapter.id}`,
      title: chapter.title,
      people: chapter.authors.map(fullName).join(', '),
    })),
  );
}

function choicesOf(places: readonly Place[], typed: string): Choice[] {
  return ranked(places, typed)
    .filter(({ value }) => value.length <= LIMITS.choiceValue)
    .slice(0, LIMITS.choices)
    .map(({ title, people, value }) => ({ name: choiceName(title, people), value }));
}

/** Title and people; when both don't fit, the people stay whole as far as half of the room and the title gives way. */
export function choiceName(title: string, people: string, room: number = LIMITS.choiceName): string {
  if (people === '') return plainLine(title, room);
  const by = plainLine(people, Math.floor(room / 2) - 3);
  return `${plainLine(title, room - by.length - 3)} · ${by}`;
}

/**
 * Those in which every typed word begins a word of title, people or id; chapters of the number that was typed come first,
 * then titles that begin with the text. A word for "chapter" that none of them has ("chapter financing") doesn't count.
 */
function ranked(places: readonly Place[], typed: string): Place[] {
  const words = fold(typed);
  const wanted = words.join(' ');
  const [first = '', ...rest] = words;
  const all = places.filter((place) => fits(place, wanted));
  const fitting =
    all.length === 0 && CHAPTER_WORDS.has(first) && numberOf(rest[0] ?? '') === null
      ? places.filter((place) => fits(place, rest.join(' ')))
      : all;
  const begins = (place: Place) => fold(place.title).join(' ').startsWith(wanted);
  return [
    ...new Set([...numbered(places, typed), ...fitting.filter(begins), ...fitting.filter((place) => !begins(place))]),
  ];
}

/** Chapters by their number: "3", "chapter 3", "chapitre III", "kapitel 3 renard". */
function numbered(places: readonly Place[], typed: string): Place[] {
  const [first = '', ...more] = fold(typed);
  const named = CHAPTER_WORDS.has(first);
  const [digits = '', ...rest] = named ? more : [first, ...more];
  // By itself only a figure is a number: "i" may be the beginning of any word.
  const number = named || (/^\d{1,3}$/.test(digits) && rest.length === 0) ? numberOf(digits) : null;
  if (number === null) return [];
  return places.filter(
    (place) =>
      place.chapter !== null &&
      chapterNumbered(place.document, number) === place.chapter &&
      fits({ ...place, title: `${place.title} ${place.document.item.title}` }, rest.join(' ')),
  );
}

function fits(place: Place, wanted: string): boolean {
  const words = fold(`${place.title} ${place.people} ${place.value}`);
  return wanted.split(' ').every((word) => words.some((candidate) => candidate.startsWith(word)));
}

/** An exact id, title or number, else the only one that fits. */
function pick(places: readonly Place[], given: string): Place | null {
  const exact = places.filter(({ value, chapter }) => value === given || chapter?.id === given);
  const wanted = fold(given).join(' ');
  if (exact.length === 0 && wanted === '') return null;
  const titled = places.filter(({ title }) => fold(title).join(' ') === wanted);
  const [found, another] =
    [exact, titled, numbered(places, given), ranked(places, given)].find((some) => some.length > 0) ?? [];
  return found === undefined || another !== undefined ? null : found;
}

/** Words without case, accents and punctuation. */
export function fold(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

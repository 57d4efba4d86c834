import type { Corpus, Document } from '../../corpus/document.js';
import { numbersOf } from '../facts/chapter-numbers.js';
import type { FactScope } from '../facts/find-target.js';
import { bareQuestion } from '../facts/question-form.js';
import { contentWords, sharesAllWords, wordsOf } from '../facts/title-words.js';
import type { SentenceRun } from '../sentence-runs.js';
import { ARTICLE, BEFORE, MOST_CHARACTERS, NUMBER_WORD, placeAfter, withoutJoint } from './asking-for.js';
import { blockUnder, captionsOf, numberKey } from './captions.js';
import { kindNamed } from './numbered-kinds.js';
import { listsOf, type NumberedList, rankOf } from './numbered-lists.js';
import { type Paragraph, paragraphsOf, runsOf } from './paragraphs.js';
import { isAt, type Place, placesAsked } from './place-asked.js';

/** Sentences that a question asks for by the number of what they stand in. */
export interface RunAskedFor {
  readonly document: Document;
  readonly run: SentenceRun;
}

/** What is asked for: "box", and the keys of its numbers; the words after it, as they are folded. */
interface Read {
  readonly thing: string;
  readonly numbers: readonly string[];
  readonly place: string | null;
}

const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{1,2})?[a-z]?|[ivx]{1,5}|[a-z])(?![\p{L}\p{N}])`;
const NUMBERS = String.raw`(${NUMBER}(?:(?: ?[-–] ?| to | tot | bis |, ?| and | et | en | und )\d{1,3}(?![\p{L}\p{N}])){0,5})`;
const THING = String.raw`(text box|\p{L}[\p{L}-]{2,24})`;
/** "box 2", "what does measure 9 of the first list say". */
const THING_FIRST = new RegExp(`^(?:(?:${BEFORE}) )?${ARTICLE}${THING}\\.?${NUMBER_WORD} ?${NUMBERS}`, 'u');
/** "chapter 4, box 2". */
const THING_LAST = new RegExp(`[ ,]${ARTICLE}${THING}\\.?${NUMBER_WORD} ?${NUMBERS}$`, 'u');
const OPENING = new RegExp(`^(?:${BEFORE}) `, 'u');

/**
 * The block under a caption that a question asks for by its number ("What is in box 2?", "table 1 in chapter 3"), and the item of a numbered
 * list ("measure 9", "recommendation 3 of the chapter on tides"), each in the order of the documents; of a list that is introduced by the
 * word for the item before one that only stands under it. Empty for any other question, and where nothing has the number.
 */
export function numberedAskedFor(question: string, corpus: Corpus, scope: FactScope): RunAskedFor[] {
  if (question.length > MOST_CHARACTERS) return [];
  const bare = bareQuestion(question);
  const first = THING_FIRST.exec(bare);
  if (first !== null) {
    const [matched, thing = '', numbers = ''] = first;
    const place = placeAfter(bare.slice(matched.length));
    const runs = found({ thing, numbers: keysOf(numbers), place }, corpus, scope);
    if (runs.length > 0) return runs;
  }
  const last = THING_LAST.exec(bare);
  if (last === null) return [];
  const [, thing = '', numbers = ''] = last;
  const place = bare.slice(0, last.index).replace(OPENING, '').replace(/,$/u, '');
  if (placesAsked(place, corpus, scope).length === 0) return [];
  return found({ thing, numbers: keysOf(numbers), place }, corpus, scope);
}

function keysOf(written: string): readonly string[] {
  const { numbers } = numbersOf(wordsOf(written.replace(/ ?[-–] ?/gu, '-')));
  return numbers.length > 0 ? numbers.map(String) : [numberKey(written)];
}

function found(read: Read, corpus: Corpus, scope: FactScope): RunAskedFor[] {
  const named = read.place === null ? [] : placesAsked(read.place, corpus, scope);
  const places = named.length > 0 ? named : placesAsked(null, corpus, scope);
  // Words that name no place must be those of the caption, or of what introduces the list.
  const about = read.place === null || named.length > 0 ? [] : contentWords(wordsOf(withoutJoint(read.place)));
  if (read.place !== null && named.length === 0 && about.length === 0) return [];
  const wanted = { ...read, about };
  const captioned = places.flatMap((place) => blocksAt(place, wanted));
  return captioned.length > 0 ? captioned : itemsAt(places, wanted);
}

interface Wanted extends Read {
  readonly about: readonly string[];
}

function blocksAt(place: Place, { thing, numbers, about }: Wanted): RunAskedFor[] {
  const kind = kindNamed(thing);
  if (kind === undefined) return [];
  const { document } = place;
  const paragraphs = paragraphsOf(document);
  return captionsOf(paragraphs)
    .filter((caption) => caption.kind === kind && numbers.includes(caption.number))
    .filter(({ at }) => {
      const paragraph = paragraphs[at];
      return paragraph !== undefined && stands(place, paragraph) && isAbout(document, paragraph, paragraph.text, about);
    })
    .flatMap((caption) => blockUnder(document, paragraphs, caption))
    .flatMap((piece) => runsOf(document, piece))
    .map((run) => ({ document, run }));
}

function itemsAt(places: readonly Place[], { thing, numbers, about }: Wanted): RunAskedFor[] {
  // What stands under a caption is no item of a list that stands there.
  if ((kindNamed(thing)?.under ?? null) !== null) return [];
  const lists = places.flatMap((place) =>
    listsOf(place.document)
      .map((list) => ({ place, list, rank: rankOf(list, thing) }))
      .filter(({ list, rank }) => rank > 0 && isAbout(place.document, list.first, list.introduction, about)),
  );
  const best = Math.max(...lists.map(({ rank }) => rank), 0);
  return lists.filter(({ rank }) => rank === best).flatMap(({ place, list }) => itemsOf(list, place, numbers));
}

function itemsOf(list: NumberedList, place: Place, numbers: readonly string[]): RunAskedFor[] {
  const { document } = place;
  return list.items
    .filter(({ number, paragraphs: [item] }) => numbers.includes(number) && item !== undefined && stands(place, item))
    .flatMap(({ paragraphs }) => runsOf(document, paragraphs).map((run) => ({ document, run })));
}

export function stands(place: Place, { run, sectionId }: Paragraph): boolean {
  const [first, last] = [place.document.sentences[run.first], place.document.sentences[run.last]];
  if (first === undefined || last === undefined) return false;
  const section = place.document.sections.find(({ id }) => id === sectionId);
  return isAt(place, { start: first.span.start, end: last.span.end }, section?.chapterId ?? null);
}

/** Whether all these words stand in what introduces something, or in the titles that it stands under. */
export function isAbout(
  document: Document,
  { sectionId }: Paragraph,
  introduction: string,
  about: readonly string[],
): boolean {
  if (about.length === 0) return true;
  const section = document.sections.find(({ id }) => id === sectionId);
  const chapter = document.chapters.find(({ id }) => id === section?.chapterId);
  return sharesAllWords(about, [introduction, section?.title ?? '', chapter?.title ?? ''].join(' '));
}

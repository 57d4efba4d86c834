import type { Corpus, Document, Footnote } from '../../corpus/document.js';
import { sliceOf } from '../../corpus/span.js';
import { numbersOf } from '../facts/chapter-numbers.js';
import type { FactScope } from '../facts/find-target.js';
import { bareQuestion } from '../facts/question-form.js';
import { wordsOf } from '../facts/title-words.js';
import { AFTER, ARTICLE, BEFORE, MOST_CHARACTERS } from './asking-for.js';
import { backReferenceIn } from './back-reference.js';
import { isAt, placesAsked } from './place-asked.js';
import { referencesOf } from './reference-parts.js';

/** A note that a question asks for by its number. */
export interface NoteAskedFor {
  readonly document: Document;
  readonly footnote: Footnote;
}

/** "What does Ibid. refer to in note 50?" asks for the note: what it refers to stands with it. */
const BACK_REFERENCE =
  "(?:the |l'|het |das )?[\"']?(?:ibid(?:em)?|idem|id|op\\.? ?cit|loc\\.? ?cit|ebd|ebenda)\\.?[\"']?";
const REFERS = [
  `(?:what|which (?:source|work|text)|who) (?:does|do|is) ${BACK_REFERENCE} (?:refer to|referring to|stand for|mean|point to)(?: in)?`,
  `(?:what is|what's) (?:meant by )?${BACK_REFERENCE} in`,
  `(?:a quoi (?:renvoie|se refere)|que (?:signifie|designe)) ${BACK_REFERENCE} dans`,
  `(?:waarnaar verwijst|wat betekent) ${BACK_REFERENCE} in`,
  `(?:worauf (?:verweist|bezieht sich)|was bedeutet) ${BACK_REFERENCE} in`,
].join('|');
const NOTE =
  '(?:foot-?notes?|end-?notes?|notes?(?: de (?:bas de page|fin))?|fn|voetno(?:ot|ten)|eindno(?:ot|ten)|no(?:ot|ten)|fussnoten?|endnoten?|anmerkung(?:en)?)(?: (?:number|numero|nummer|no|nr|n)\\.?)?';
const NUMBERS = String.raw`(\d{1,4}(?:(?: ?[-–] ?| to | tot | bis |, ?| and | et | en | und )\d{1,4})*)`;

/** "footnote 42", "note 3 of chapter 2", "note 12 (p. 54)": the place comes after it. */
const NOTE_FIRST = new RegExp(
  `^(?:(?:${BEFORE}|(${REFERS})) )?${ARTICLE}${NOTE} ?${NUMBERS}(?:,? (.+?))??(?: ${AFTER})?$`,
  'u',
);
/** "chapter 2, footnote 3". */
const PLACE_FIRST = new RegExp(`^(?:(?:${BEFORE}) )?(.+?),? ${ARTICLE}${NOTE} ?${NUMBERS}(?: ${AFTER})?$`, 'u');

/**
 * The notes that a question asks for by number ("What does note 12 say?", "footnote 3 of chapter 2", "note 12 on page 54"), in the order of
 * the documents. Where numbering begins anew in each chapter and no place is named, those of every chapter. Empty for any other
 * question, and where the place that it names is none of the documents': "note 4 of the decision".
 */
export function notesAskedFor(question: string, corpus: Corpus, scope: FactScope): readonly NoteAskedFor[] {
  if (question.length > MOST_CHARACTERS) return [];
  const bare = bareQuestion(question);
  const [, refers, first, after] = NOTE_FIRST.exec(bare) ?? [];
  const [, before, second] = first === undefined ? (PLACE_FIRST.exec(bare) ?? []) : [];
  const numbers = numbersOf(wordsOf((first ?? second ?? '').replace(/(?:(?<!\s)\s+)?[-–]\s*/gu, '-'))).numbers;
  if (numbers.length === 0) return [];
  const markers = new Set(numbers.map(String));
  const notes = placesAsked(after ?? before ?? null, corpus, scope).flatMap((place) =>
    place.document.footnotes
      .filter(({ marker, chapterId, span }) => markers.has(marker) && isAt(place, span, chapterId))
      .map((footnote) => ({ document: place.document, footnote })),
  );
  return refers === undefined ? notes : notes.filter(refersBack);
}

function refersBack({ document, footnote }: NoteAskedFor): boolean {
  return referencesOf(document, footnote).some((span) => backReferenceIn(sliceOf(document.text, span)) !== null);
}

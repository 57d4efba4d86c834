import type { Corpus, Document, Footnote } from '../../corpus/document.js';
import { numbersOf } from '../facts/chapter-numbers.js';
import { documentsIn, type FactScope, findTargets, type Target } from '../facts/find-target.js';
import { bareQuestion } from '../facts/question-form.js';
import { wordsOf } from '../facts/title-words.js';

/** A note that a question asks for by its number. */
export interface NoteAskedFor {
  readonly document: Document;
  readonly footnote: Footnote;
}

/** A longer question is about something. */
const MOST_CHARACTERS = 200;

/** What stands before the note, and after it, in questions that ask for nothing but what it says; folded. */
const BEFORE = [
  "(?:what(?:'s| is| are| was)|(?:what|which) sources? (?:does|do|is|are)|what (?:does|do)|what (?:is|stands|is said|is written|is cited) in|show|quote|read|give|cite)",
  "(?:que (?:dit|disent|contient|contiennent|cite)|qu'est-ce que (?:dit )?|quelles? (?:est|sont)|qu'y a-t-il dans|que lit-on dans|a quoi renvoie|cite|montre)",
  '(?:wat (?:is|zijn|zegt|zeggen|bevat|staat er in|staat in)|waarnaar verwijst|toon|geef|citeer)',
  '(?:was (?:ist|sind|sagt|sagen|steht in|steht in der|besagt|enthalt)|worauf verweist|zeige|zeig|zitiere)',
].join('|');
const AFTER =
  '(?:say|says|said|contain|contains|mean|refer to|cite|cited in|given in|read|dit|disent|zegt|zeggen|sagt|sagen|verwijst|besagt)';
const ARTICLE = "(?:the |la |les |l'|de |het |die |der |den |das )?";
const NOTE =
  '(?:foot-?notes?|end-?notes?|notes?(?: de (?:bas de page|fin))?|fn|voetno(?:ot|ten)|eindno(?:ot|ten)|no(?:ot|ten)|fussnoten?|endnoten?|anmerkung(?:en)?)(?: (?:number|numero|nummer|no|nr|n)\\.?)?';
const NUMBERS = String.raw`(\d{1,4}(?:(?: ?[-–] ?| to | tot | bis |, ?| and | et | en | und )\d{1,4})*)`;

/** "footnote 42", "note 3 of chapter 2": the place comes after it, behind a word that joins. */
const NOTE_FIRST = new RegExp(`^(?:(?:${BEFORE}) )?${ARTICLE}${NOTE} ?${NUMBERS}(?:,? (.+?))??(?: ${AFTER})?$`, 'u');
/** "chapter 2, footnote 3". */
const PLACE_FIRST = new RegExp(`^(?:(?:${BEFORE}) )?(.+?),? ${ARTICLE}${NOTE} ?${NUMBERS}(?: ${AFTER})?$`, 'u');
const JOINT = /^(?:of|in|from|to|de|du|dans|van|uit|von|vom|im|zu|zum|des|der)$/u;

/**
 * The notes that a question asks for by number ("What does note 12 say?", "footnote 3 of chapter 2"), in the order of the documents.
 * Where numbering begins anew in each chapter and no chapter is named, those of every chapter. Empty for any other question, and where the
 * place that it names is none of the documents': "note 4 of the decision".
 */
export function notesAskedFor(question: string, corpus: Corpus, scope: FactScope): readonly NoteAskedFor[] {
  if (question.length > MOST_CHARACTERS) return [];
  const bare = bareQuestion(question);
  const [, first, after] = NOTE_FIRST.exec(bare) ?? [];
  const [, before, second] = first === undefined ? (PLACE_FIRST.exec(bare) ?? []) : [];
  const numbers = numbersOf(wordsOf((first ?? second ?? '').replace(/(?:(?<!\s)\s+)?[-–]\s*/gu, '-'))).numbers;
  if (numbers.length === 0) return [];
  const places = placesOf(after === undefined ? before : withoutJoint(after), corpus, scope);
  const markers = new Set(numbers.map(String));
  return places.flatMap(({ document, chapter }) =>
    document.footnotes
      .filter(({ marker, chapterId }) => markers.has(marker) && (chapter === null || chapter.id === chapterId))
      .map((footnote) => ({ document, footnote })),
  );
}

/** The article may be needed to tell what is meant ("des Berichts"), so only what joins goes. */
function withoutJoint(place: string): string {
  const [joint = '', ...rest] = place.split(' ');
  return JOINT.test(joint) && rest.length > 0 ? rest.join(' ') : place;
}

/** Where the notes stand: what the question names, or all that it is asked in. */
function placesOf(place: string | undefined, corpus: Corpus, scope: FactScope): readonly Target[] {
  if (place !== undefined) {
    const read = { asked: 'title', about: place, person: null, ofDocuments: true } as const;
    return findTargets(read, corpus, scope).filter(({ beyond }) => beyond !== true);
  }
  return documentsIn(corpus, scope).flatMap((document): Target[] => {
    const chapters = document.chapters.filter(({ id }) => id === scope.chapterId);
    return scope.chapterId === undefined
      ? [{ document, chapter: null }]
      : chapters.map((chapter) => ({ document, chapter }));
  });
}

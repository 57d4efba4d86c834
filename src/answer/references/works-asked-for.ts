import type { Corpus } from '../../corpus/document.js';
import { sliceOf } from '../../corpus/span.js';
import { documentsIn, type FactScope } from '../facts/find-target.js';
import { isAmong, peopleOf } from '../facts/people.js';
import { bareQuestion } from '../facts/question-form.js';
import { contentWords, wordsOf } from '../facts/title-words.js';
import { MOST_CHARACTERS } from './asking-for.js';
import { backReferenceIn } from './back-reference.js';
import { nameStands } from './named-work.js';
import type { NoteAskedFor } from './notes-asked-for.js';
import { pointsAtSource, referencesOf } from './reference-parts.js';

const WORK =
  '(?:sources?|references?|works?|books?|reports?|articles?|papers?|stud(?:y|ies)|publications?|documents?|interviews?)';
const OEUVRE =
  '(?:sources?|references?|ouvrages?|oeuvres?|livres?|rapports?|articles?|etudes?|publications?|documents?|interviews?)';
const WERK =
  '(?:bron|bronnen|referenties?|werk|werken|boek|boeken|rapport|rapporten|verslag|verslagen|artikels?|artikelen|studies?|publicaties?|documenten|interviews?)';
const SCHRIFT =
  '(?:quellen?|werke?|buch|bucher|berichte?|artikel|studien?|publikation|publikationen|dokumente?|interviews?)';
const CITED = '(?:cited|quoted|referenced|referred to|mentioned|used)';
const CITE = '(?:cites?|cited|quotes?|quoted|citees?|citent)';
const ZITIERT = '(?:zitiert|angefuhrt|genannt)';
const GECITEERD = '(?:geciteerd|aangehaald|vermeld|genoemd)';

/** Questions for the works that documents cite, by who wrote them (the first group), or by what they are about (the second). */
const CITED_FORMS = [
  `(?:which|what) ((?:[^ ]{1,30} ){0,5})${WORK} (?:is|are|was|were) ${CITED}(?: (?:about|on|for) (.+))?`,
  `(?:which|what) ${WORK} (?:by|of|from) (.+) (?:is|are|was|were) ${CITED}`,
  `quel(?:le)?s? ${OEUVRE} (?:de |du |des |d'|de la |de l')(.+) (?:est|sont) ${CITE}`,
  `quel(?:le)?s? ${OEUVRE} (?:est|sont) ${CITE} (?:sur|au sujet de)( )(.+)`,
  `welke? ${WERK} van (.+) (?:wordt|worden|is|zijn) ${GECITEERD}`,
  `welke? ${WERK} (?:wordt|worden|is|zijn) ${GECITEERD} over( )(.+)`,
  `welche[rsnm]? ${SCHRIFT} von (.+) (?:wird|werden|ist|sind) ${ZITIERT}`,
  `welche[rsnm]? ${SCHRIFT} (?:wird|werden|ist|sind) (?:uber|zu)( )(.+) ${ZITIERT}`,
];
/** "What did the minister write?" is about a matter, "What did Lemert write?" about works. */
const WRITTEN_FORMS = [
  `(?:which|what) ${WORK} (?:did|has|have) (.+) (?:write|written|publish|published)`,
  'what (?:did|has|have) (?!the |an? )(.+) (?:write|written|publish|published)',
  `quel(?:le)?s? ${OEUVRE} (?:a|ont) (?:ecrit|publie)e?s? (.+)`,
  `quel(?:le)?s? ${OEUVRE} (.+?)(?: a| ont)?(?:-t-(?:il|elle))? (?:ecrit|publie)e?s?`,
  "qu'(?:a|ont) (?:ecrit|publie) (?!le |la |les |l'|un |une )(.+)",
  `welke? ${WERK} (?:schreef|schreven|publiceerde) (.+)`,
  `welke? ${WERK} (?:heeft|hebben) (.+) (?:geschreven|gepubliceerd)`,
  'wat (?:schreef|schreven) (?!de |het |een )(.+)',
  `welche[rsnm]? ${SCHRIFT} (?:schrieb|schrieben|veroffentlichte) (.+)`,
  `welche[rsnm]? ${SCHRIFT} (?:hat|haben) (.+) (?:geschrieben|veroffentlicht)`,
  'was (?:schrieb|schrieben) (?!der |die |das |ein )(.+)',
];
const ASKED = [
  ...CITED_FORMS.map((form) => ({ form, isWriting: false })),
  ...WRITTEN_FORMS.map((form) => ({ form, isWriting: true })),
].map(({ form, isWriting }) => ({ form: new RegExp(`^${form}$`, 'u'), isWriting }));

/**
 * The notes that cite the works that a question asks for by who wrote them ("Which Europol reports are cited?", "What book did Lemert write?"),
 * or by what their references name ("Which articles are cited about the trial?"), in the order of the documents. Empty for any other
 * question, and for what whoever wrote the documents themselves has written.
 */
export function worksAskedFor(question: string, corpus: Corpus, scope: FactScope): NoteAskedFor[] {
  if (question.length > MOST_CHARACTERS) return [];
  const bare = bareQuestion(question);
  for (const { form, isWriting } of ASKED) {
    const [matched, by, about] = form.exec(bare) ?? [];
    if (matched === undefined) continue;
    const [authors, subject] = [contentWords(wordsOf(by ?? '')), contentWords(wordsOf(about ?? ''))];
    if (authors.length > MOST_WORDS || subject.length > MOST_WORDS) return [];
    const documents = documentsIn(corpus, scope);
    if (isWriting && by !== undefined && documents.some((document) => isAmong(by, peopleOf(document)))) return [];
    const notes = citing(corpus, scope, authors, subject);
    // "Which newspaper articles are cited about the trial?": no work is by a newspaper.
    return notes.length > 0 || subject.length === 0 ? notes : citing(corpus, scope, [], subject);
  }
  return [];
}

/** Longer names are sentences. */
const MOST_WORDS = 5;

function citing(
  corpus: Corpus,
  scope: FactScope,
  authors: readonly string[],
  subject: readonly string[],
): NoteAskedFor[] {
  if (authors.length + subject.length === 0) return [];
  return documentsIn(corpus, scope).flatMap((document) =>
    document.footnotes
      .filter(({ chapterId }) => scope.chapterId === undefined || scope.chapterId === chapterId)
      .filter((footnote) =>
        referencesOf(document, footnote).some((span) => {
          const text = sliceOf(document.text, span);
          if (!pointsAtSource(document, span) || backReferenceIn(text) !== null) return false;
          const isTheirs = authors.length === 0 || nameStands(authors, text) === 'head';
          return isTheirs && (subject.length === 0 || hasAll(subject, text));
        }),
      )
      .map((footnote) => ({ document, footnote })),
  );
}

function hasAll(words: readonly string[], text: string): boolean {
  const all = new Set(wordsOf(text));
  return words.every((word) => all.has(word));
}

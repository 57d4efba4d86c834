import type { Corpus } from '../../corpus/document.js';
import type { MetadataFact } from '../answer.js';
import { chapterFacts, documentFacts } from './described.js';
import { documentsIn, type FactScope, findTargets } from './find-target.js';
import { GERMAN } from './forms-de.js';
import { ENGLISH } from './forms-en.js';
import { FRENCH } from './forms-fr.js';
import { DUTCH } from './forms-nl.js';
import { formReader } from './question-form.js';

const readForms = formReader([ENGLISH, FRENCH, DUTCH, GERMAN]);

/** A longer question tells a story; it isn't one about a title page. */
const MOST_CHARACTERS = 300;

/**
 * What the documents' own descriptions say in answer to a question about the documents themselves ("Who wrote chapter
 * 3?", "When was the report published?"); nothing for any other question. Only what a description has is said.
 */
export function factsFor(question: string, corpus: Corpus, scope: FactScope): MetadataFact[] {
  if (question.length > MOST_CHARACTERS) return [];
  for (const { asked, about } of readForms(question)) {
    if (asked === 'documents') {
      return documentsIn(corpus, scope).flatMap((document) => documentFacts(document, 'title'));
    }
    const facts = findTargets(about, corpus, scope).flatMap(({ document, chapter }) =>
      chapter === null ? documentFacts(document, asked) : chapterFacts(document, chapter, asked),
    );
    if (facts.length > 0) return facts;
  }
  return [];
}

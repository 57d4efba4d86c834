import type { Corpus } from '../../corpus/document.js';
import type { MetadataFact } from '../answer.js';
import { chapterFacts, documentFacts } from './described.js';
import { documentsIn, type FactScope, findTargets, type Target } from './find-target.js';
import { GERMAN } from './forms-de.js';
import { ENGLISH } from './forms-en.js';
import { FRENCH } from './forms-fr.js';
import { DUTCH } from './forms-nl.js';
import { formReader } from './question-form.js';
import { PRONOUNS } from './target-words.js';

const readForms = formReader([ENGLISH, FRENCH, DUTCH, GERMAN]);

/** A longer question tells a story; it isn't one about a title page. */
const MOST_CHARACTERS = 300;

/**
 * What the documents' own descriptions say in answer to a question about the documents themselves ("Who wrote chapter
 * 3?", "When was the report published?"); nothing for any other question. Only what a description has is said.
 */
export function factsFor(question: string, corpus: Corpus, scope: FactScope): MetadataFact[] {
  return factsForParts([question], corpus, scope);
}

/**
 * The same for a question in several parts, each as it was asked. What the first part is about, a later one may name by a
 * pronoun, or leave out: "Who wrote the report", "and when was it published?".
 */
export function factsForParts(parts: readonly string[], corpus: Corpus, scope: FactScope): MetadataFact[] {
  const facts = new Map<string, MetadataFact>();
  let named: readonly Target[] = [];
  for (const [at, part] of parts.entries()) {
    const found = factsForPart(part, corpus, scope, named);
    if (at === 0) named = found.targets;
    for (const fact of found.facts) facts.set(JSON.stringify([fact.documentId, fact.chapterId, fact.property]), fact);
  }
  return [...facts.values()];
}

/** @param named what the question named before */
function factsForPart(
  part: string,
  corpus: Corpus,
  scope: FactScope,
  named: readonly Target[],
): { readonly facts: readonly MetadataFact[]; readonly targets: readonly Target[] } {
  let first: readonly Target[] = [];
  for (const read of part.length > MOST_CHARACTERS ? [] : readForms(part)) {
    const { asked, about } = read;
    if (asked === 'documents') {
      return { facts: documentsIn(corpus, scope).flatMap((document) => documentFacts(document, 'title')), targets: [] };
    }
    const again = named.length > 0 && (about === null || PRONOUNS.has(about));
    const targets = again ? named : findTargets(read, corpus, scope);
    const facts = targets.flatMap(({ document, chapter }) =>
      chapter === null ? documentFacts(document, asked) : chapterFacts(document, chapter, asked),
    );
    if (facts.length > 0) return { facts, targets };
    if (first.length === 0) first = targets;
  }
  return { facts: [], targets: first };
}

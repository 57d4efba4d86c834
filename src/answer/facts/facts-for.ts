import type { Corpus } from '../../corpus/document.js';
import type { MetadataFact } from '../answer.js';
import { type AskedOfOne, chapterCountFact, chapterFacts, chaptersByFacts, documentFacts } from './described.js';
import { chaptersByOrdinal, documentsIn, type FactScope, findTargets, type Target } from './find-target.js';
import { GERMAN } from './forms-de.js';
import { ENGLISH } from './forms-en.js';
import { FRENCH } from './forms-fr.js';
import { DUTCH } from './forms-nl.js';
import { isAmong, peopleOf } from './people.js';
import { type Asked, type FormRead, formReader } from './question-form.js';
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
  return distinctFacts(factsByPart(parts, corpus, scope).flatMap(({ facts }) => facts));
}

/** What the descriptions say to a part of a question. */
export interface PartFacts {
  readonly facts: readonly MetadataFact[];
  /** It asks for what descriptions say, of a document that is there: without facts, its description doesn't say it. */
  readonly understood: boolean;
}

/** The same part by part. */
export function factsByPart(parts: readonly string[], corpus: Corpus, scope: FactScope): PartFacts[] {
  let named: Named = { targets: [], ofChapters: false };
  return parts.map((part, at) => {
    const found = factsForPart(part, corpus, scope, named);
    if (at === 0) named = { targets: found.targets, ofChapters: found.facts.some(isOfChapters) };
    return { facts: found.facts, understood: found.targets.length > 0 || found.facts.length > 0 };
  });
}

/** Each once, where its first stands. */
export function distinctFacts(facts: readonly MetadataFact[]): MetadataFact[] {
  const keyed = facts.map((fact) => [JSON.stringify([fact.documentId, fact.chapterId, fact.property]), fact] as const);
  return [...new Map(keyed).values()];
}

/** What the first part of a question named, and whether chapters were what it asked for. */
interface Named {
  readonly targets: readonly Target[];
  readonly ofChapters: boolean;
}

function isOfChapters({ property, chapterId }: MetadataFact): boolean {
  return property === 'chapters' || chapterId !== null;
}

/** @param named what the question named before */
function factsForPart(
  part: string,
  corpus: Corpus,
  scope: FactScope,
  named: Named,
): { readonly facts: readonly MetadataFact[]; readonly targets: readonly Target[] } {
  let first: readonly Target[] = [];
  for (const read of part.length > MOST_CHARACTERS ? [] : readForms(part)) {
    const { asked, person } = read;
    const documents = documentsIn(corpus, scope);
    if (asked === 'documents') {
      return { facts: documents.flatMap((document) => documentFacts(document, 'title')), targets: [] };
    }
    // Whoever no description names ("Did the minister write the report?") is not asked of a title page.
    if (person !== null && !documents.some((document) => isAmong(person, peopleOf(document)))) continue;
    const meant = targetsOf(read, corpus, scope, named);
    // "Is Renard the editor?" names no document: those are meant that name Renard.
    const theirs = meant.filter(({ document }) => isAmong(person ?? '', peopleOf(document)));
    const targets = person !== null && read.about === null ? theirs : meant;
    const facts = targets.flatMap((target) => factsOf(target, asked, person ?? ''));
    if (facts.length > 0) return { facts, targets };
    if (first.length === 0) first = targets;
  }
  return { facts: [], targets: first };
}

function targetsOf(read: FormRead, corpus: Corpus, scope: FactScope, named: Named): readonly Target[] {
  const { about } = read;
  if (named.targets.length > 0 && (about === null || PRONOUNS.has(about))) return named.targets;
  if (about !== null && named.ofChapters) {
    const documents = [...new Set(named.targets.map(({ document }) => document))];
    const counted = chaptersByOrdinal(about, documents);
    if (counted.length > 0) return counted;
  }
  return findTargets(read, corpus, scope);
}

function factsOf(
  { document, chapter, beyond }: Target,
  asked: Exclude<Asked, 'documents'>,
  person: string,
): MetadataFact[] {
  if (beyond === true) return [chapterCountFact(document)];
  if (asked === 'chaptersBy' || asked === 'chapterCountBy') {
    return chaptersByFacts(document, person, asked === 'chapterCountBy');
  }
  const plain: AskedOfOne = asked === 'isAuthor' ? 'authors' : asked === 'isEditor' ? 'editors' : asked;
  return chapter === null ? documentFacts(document, plain) : chapterFacts(document, chapter, plain);
}

import type { Corpus, Document } from '../../corpus/document.js';
import { languageOf } from '../../language/detect.js';
import { learnAcronyms } from '../../retrieval/wording/learn-acronyms.js';
import type { NameKnowledge } from '../compare/point.js';

/** Once may be a heading's capital or a slip. */
const SEEN = 2;
/** Enough of a document to tell its language by. */
const SAMPLE = 1000;

const known = new WeakMap<Corpus, NameKnowledge>();

/**
 * What the documents themselves say of names: the words that they always write with a capital, also inside a sentence, and the
 * acronyms that they spell out. Made once a corpus.
 */
export function namesOfDocuments(corpus: Corpus): NameKnowledge {
  const made = known.get(corpus) ?? learn(corpus.documents);
  known.set(corpus, made);
  return made;
}

function learn(documents: readonly Document[]): NameKnowledge {
  const capital = new Map<string, number>();
  const lower = new Set<string>();
  for (const { text, notesStart } of documents) {
    // German writes every noun so.
    if (languageOf(text.slice(notesStart / 2, notesStart / 2 + SAMPLE)) === 'de') continue;
    for (const [word] of text.matchAll(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]+/gu)) lower.add(word);
    for (const [word] of text.matchAll(/(?<=\p{Ll}[,;]? )\p{Lu}[\p{L}\p{M}]+/gu))
      capital.set(word, (capital.get(word) ?? 0) + 1);
  }
  const aliases = new Map<string, string[]>();
  for (const [short, found] of learnAcronyms(documents)) {
    for (const name of spelledOut(found)) {
      aliases.set(short, [...(aliases.get(short) ?? []), name]);
      aliases.set(name, [...(aliases.get(name) ?? []), short]);
    }
  }
  return {
    isName: (word) => (capital.get(word) ?? 0) >= SEEN && !lower.has(word.toLowerCase()),
    aliases: (name) => aliases.get(name) ?? [],
  };
}

/** The full names of an acronym, in whichever form the retrieval layer hands them over. */
function spelledOut(
  found: readonly string[] | { readonly name: string } | { readonly names: readonly string[] },
): readonly string[] {
  if ('names' in found) return found.names;
  return 'name' in found ? [found.name] : found;
}

import { setImmediate } from 'node:timers/promises';
import type { Corpus, Document, Sentence } from '../../corpus/document.js';
import { type Span, sliceOf } from '../../corpus/span.js';
import { foldedWords } from './folded-words.js';
import { Places } from './places.js';
import type { SearchedWord, SearchTerm } from './search-terms.js';

/** A place where something that was looked for stands. */
export interface Occurrence {
  readonly document: Document;
  /** The words themselves, from the first letter to the last. */
  readonly span: Span;
  /** The paragraph, heading or note that it stands in. */
  readonly paragraph: Span;
}

/** Where to look: everywhere, in a document, or in one of its chapters. */
export interface SearchScope {
  readonly documentId?: string;
  readonly chapterId?: string;
}

/** Paragraphs between two pauses, when a search is not to keep others waiting. */
const PARAGRAPHS_AT_ONCE = 500;

/**
 * Every occurrence of the terms in body, headings and notes, by document and page; on a page the body stands before its
 * notes. Contents, title pages and running heads are left out. Where two terms fit at the same place, the longer counts;
 * a phrase never goes over the end of a paragraph. Takes time in proportion to the length of the documents.
 */
export function concordance(
  corpus: Corpus,
  terms: readonly SearchTerm[],
  scope: SearchScope = {},
): readonly Occurrence[] {
  return documentsIn(corpus, scope).flatMap((document) => {
    const places = new Places(document);
    return places.sorted([...occurrencesIn(document, terms, scope, places)].flat());
  });
}

/**
 * The same, giving way to others every now and then.
 * @throws the signal's reason
 */
export async function concordanceInSteps(
  corpus: Corpus,
  terms: readonly SearchTerm[],
  scope: SearchScope,
  signal: AbortSignal,
): Promise<readonly Occurrence[]> {
  const all: Occurrence[] = [];
  for (const document of documentsIn(corpus, scope)) {
    const places = new Places(document);
    const found: Occurrence[] = [];
    let paragraphs = 0;
    for (const some of occurrencesIn(document, terms, scope, places)) {
      for (const one of some) found.push(one);
      paragraphs += 1;
      if (paragraphs % PARAGRAPHS_AT_ONCE !== 0) continue;
      await setImmediate();
      signal.throwIfAborted();
    }
    for (const one of places.sorted(found)) all.push(one);
    await setImmediate();
    signal.throwIfAborted();
  }
  return all;
}

function documentsIn({ documents }: Corpus, { documentId, chapterId }: SearchScope): readonly Document[] {
  return documents.filter(
    ({ id, chapters }) =>
      (documentId === undefined || id === documentId) &&
      (chapterId === undefined || chapters.some((chapter) => chapter.id === chapterId)),
  );
}

/** The occurrences of each paragraph, in the order of the text. */
function* occurrencesIn(
  document: Document,
  terms: readonly SearchTerm[],
  { chapterId }: SearchScope,
  places: Places,
): Generator<readonly Occurrence[]> {
  const matcher = new Matcher(terms);
  for (const paragraph of paragraphsOf(document.sentences)) {
    if (chapterId !== undefined && places.chapterAt(paragraph.start)?.id !== chapterId) continue;
    const { start } = paragraph;
    const found = matcher.find(sliceOf(document.text, paragraph));
    yield found.map((own) => ({ document, paragraph, span: { start: start + own.start, end: start + own.end } }));
  }
}

/** What stands between two paragraphs is white space only. */
function* paragraphsOf(sentences: readonly Sentence[]): Generator<Span> {
  let open: { readonly first: Sentence; readonly span: Span } | null = null;
  for (const sentence of sentences) {
    const { kind, paragraph, span } = sentence;
    if (open !== null && open.first.paragraph === paragraph && open.first.kind === kind) {
      open = { first: open.first, span: { start: open.span.start, end: span.end } };
      continue;
    }
    if (open !== null) yield open.span;
    open = kind === 'furniture' ? null : { first: sentence, span };
  }
  if (open !== null) yield open.span;
}

/** Finds terms among words: by their first word, so that most words of a text cost one look. */
class Matcher {
  readonly #whole = new Map<string, SearchTerm[]>();
  readonly #begun = new Map<string, SearchTerm[]>();
  readonly #lengths: readonly number[];

  constructor(terms: readonly SearchTerm[]) {
    for (const term of terms) {
      const [first] = term;
      if (first === undefined) continue;
      const map = first.begins ? this.#begun : this.#whole;
      map.set(first.key, [...(map.get(first.key) ?? []), term]);
    }
    this.#lengths = [...new Set([...this.#begun.keys()].map(({ length }) => length))];
  }

  find(text: string): readonly Span[] {
    const words = [...foldedWords(text)];
    const found: Span[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const length = this.#longestAt(words, at);
      const [first, last] = [words[at], words[at + length - 1]];
      if (length === 0 || first === undefined || last === undefined) continue;
      found.push({ start: first.start, end: last.end });
      at += length - 1;
    }
    return found;
  }

  #longestAt(words: readonly { readonly key: string }[], at: number): number {
    const key = words[at]?.key ?? '';
    let longest = 0;
    const weigh = (terms: readonly SearchTerm[] | undefined): void => {
      for (const term of terms ?? []) {
        if (term.length > longest && term.every((word, more) => fits(word, words[at + more]?.key)))
          longest = term.length;
      }
    };
    weigh(this.#whole.get(key));
    for (const length of this.#lengths) if (length <= key.length) weigh(this.#begun.get(key.slice(0, length)));
    return longest;
  }
}

function fits({ key, begins }: SearchedWord, word: string | undefined): boolean {
  return word !== undefined && (begins ? word.startsWith(key) : word === key);
}

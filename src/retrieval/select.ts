import type { Document, Sentence } from '../corpus/document.js';
import { sliceOf } from '../corpus/span.js';
import type { Candidate } from './retriever.js';

/** A candidate with the sentences that are quoted with it. */
export interface Selection {
  readonly candidate: Candidate;
  /** Ordinals in its document. */
  readonly first: number;
  readonly last: number;
}

/** Sentences that lean on the one before them. Only words that can't begin a new thought; checked, not guessed by a model. */
const LEANS_BACK =
  /^["'“‘(]*(this|these|that|those|it|its|they|their|them|he|his|she|her|such|both|the (?:former|latter|same)|however|moreover|furthermore|therefore|thus|hence|consequently|as a (?:result|consequence)|in (?:this|that|such|other|addition|fact)|indeed|nevertheless|nonetheless|instead|yet|but|and|or|also|similarly|likewise|for (?:instance|example|this|that)|by (?:then|contrast)|then|finally|second(?:ly)?|third(?:ly)?|another|others)\b/iu;

const wordsIn = (document: Document, sentence: Sentence): number =>
  sliceOf(document.text, sentence.span).split(/\s+/).length;

/**
 * Takes candidates, best first, and gives each the neighbours that make it readable, up to `maxWords` words. What
 * overlaps a quotation taken before is one with it and is left out.
 * @param alone gives none its neighbours
 */
export function select(candidates: readonly Candidate[], limit: number, maxWords: number, alone = false): Selection[] {
  const selected: Selection[] = [];
  const taken = new Map<string, Set<number>>();
  for (const candidate of candidates) {
    if (selected.length >= limit) break;
    const { document, sentence } = candidate.unit;
    const used = taken.get(document.id) ?? new Set<number>();
    taken.set(document.id, used);
    if (used.has(sentence.ordinal)) continue;
    const own = { first: sentence.ordinal, last: sentence.ordinal };
    const run = alone ? own : extend(document, sentence, maxWords, used);
    for (let ordinal = run.first; ordinal <= run.last; ordinal += 1) used.add(ordinal);
    selected.push({ candidate, ...run });
  }
  return selected;
}

/** What a quotation begins with may lean on the sentence before it; for that it may grow by this factor. */
const LEANING_ROOM = 1.25;
/** Quotations shorter than this many words take in more than one neighbour on either side. */
const READABLE_WORDS = 45;

/**
 * The run of sentences to quote for one that answers: of its paragraph, item or note; never cut, never joined. The
 * sentence before and the one after come with it, since an answer often begins or ends in them; short ones get more.
 */
export function extend(
  document: Document,
  sentence: Sentence,
  maxWords: number,
  used: ReadonlySet<number> = new Set(),
): { first: number; last: number } {
  let first = sentence.ordinal;
  let last = sentence.ordinal;
  let words = wordsIn(document, sentence);
  const take = (ordinal: number, room = maxWords): boolean => {
    const other = document.sentences[ordinal];
    if (other === undefined || used.has(ordinal) || other.kind !== sentence.kind) return false;
    if (other.paragraph !== sentence.paragraph) return false;
    const more = wordsIn(document, other);
    if (words + more > room) return false;
    words += more;
    first = Math.min(first, ordinal);
    last = Math.max(last, ordinal);
    return true;
  };
  const leansBack = (ordinal: number): boolean => {
    const other = document.sentences[ordinal];
    return other !== undefined && LEANS_BACK.test(sliceOf(document.text, other.span));
  };
  take(first - 1);
  take(last + 1);
  // "They", "This measure": what the first sentence leans on belongs to it.
  while (leansBack(first) && take(first - 1, maxWords * LEANING_ROOM));
  while (words < READABLE_WORDS && (take(last + 1) || take(first - 1)));
  return growList(document, sentence, { first, last }, words, maxWords, used);
}

/** An item of a list: with the other items and what introduces them, as far as they fit. */
function growList(
  document: Document,
  sentence: Sentence,
  run: { first: number; last: number },
  already: number,
  maxWords: number,
  used: ReadonlySet<number>,
): { first: number; last: number } {
  const { list } = sentence;
  if (list === undefined) return run;
  let { first, last } = run;
  let words = already;
  const wholeItem = (from: number, step: 1 | -1): number | null => {
    const start = document.sentences[from];
    if (start?.list?.id !== list.id || start.sectionId !== sentence.sectionId) return null;
    let end = from;
    while (document.sentences[end + step]?.paragraph === start.paragraph) end += step;
    let more = 0;
    for (let at = Math.min(from, end); at <= Math.max(from, end); at += 1) {
      const other = document.sentences[at];
      if (other === undefined || used.has(at)) return null;
      more += wordsIn(document, other);
    }
    if (words + more > maxWords) return null;
    words += more;
    return end;
  };
  const itemDone =
    document.sentences[first - 1]?.paragraph !== sentence.paragraph &&
    document.sentences[last + 1]?.paragraph !== sentence.paragraph;
  if (!itemDone) return run;
  let growing = true;
  while (growing) {
    const before = wholeItem(first - 1, -1);
    if (before !== null) first = before;
    const after = wholeItem(last + 1, 1);
    if (after !== null) last = after;
    growing = before !== null || after !== null;
  }
  const leadIn = list.leadIn === null ? undefined : document.sentences[list.leadIn];
  const adjoins = leadIn !== undefined && leadIn.ordinal === first - 1 && leadIn.sectionId === sentence.sectionId;
  if (adjoins && leadIn.kind === 'body' && !used.has(leadIn.ordinal) && words + wordsIn(document, leadIn) <= maxWords) {
    first = leadIn.ordinal;
  }
  return { first, last };
}

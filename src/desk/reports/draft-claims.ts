import { sliceOf } from '../../corpus/span.js';
import { isContent, tokensOf } from '../compare/words.js';
import type { Draft, DraftSentence } from '../draft/draft.js';
import { hasWords } from '../draft/quotations/count-words.js';

/** A sentence of a draft whose source is to be found. */
export interface DraftClaim {
  readonly text: string;
  readonly sentence: DraftSentence;
}

/** Fewer words state nothing that has a source. */
const LEAST_WORDS = 3;
/** What is longer than this is no sentence, and no question that the engine takes. */
export const MOST_CHARACTERS = 8_000;

/** Whether a text says enough to have a source: what people say to one another in passing says less. */
export function saysSomething(text: string): boolean {
  return tokensOf(text).filter(isContent).length >= LEAST_WORDS;
}

/** The sentences in which a draft's writer says something: no headings, no block quotations, no notes. */
export function draftClaims(draft: Draft): readonly DraftClaim[] {
  return claims(draft, ({ kind, quoted }) => kind === 'body' && !quoted, LEAST_WORDS);
}

/** The sentences of a text that was typed to be looked up: all that have words, if it has no others. */
export function typedClaims(draft: Draft): readonly DraftClaim[] {
  const own = claims(draft, ({ kind, quoted }) => kind === 'body' && !quoted, 1);
  return own.length > 0 ? own : claims(draft, () => true, 1);
}

/**
 * The sentences of a draft that are too long to be looked up, of those that `draftClaims` or `typedClaims` would have.
 */
export function overlongClaims(draft: Draft): readonly DraftClaim[] {
  return draft.sentences
    .filter(({ kind, quoted, span }) => kind === 'body' && !quoted && span.end - span.start > MOST_CHARACTERS)
    .map((sentence) => ({ text: sliceOf(draft.text, sentence.span), sentence }));
}

function claims(draft: Draft, isMeant: (sentence: DraftSentence) => boolean, words: number): readonly DraftClaim[] {
  return draft.sentences.filter(isMeant).flatMap((sentence) => {
    const text = sliceOf(draft.text, sentence.span);
    return text.length <= MOST_CHARACTERS && hasWords(text, words) ? [{ text, sentence }] : [];
  });
}

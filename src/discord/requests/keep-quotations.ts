import type { RankedQuotation } from '../../answer/answer.js';
import type { Quotation } from '../../answer/quotation.js';
import type { KeptAnswer, KeptPassage } from '../state/answer-store.js';
import type { Call, Services } from './services.js';

/** What is kept of quotations that no single question to the engine gave. */
export interface Found {
  /** What it was that they were looked up by: a reply to their message follows that up. */
  readonly question: string;
  readonly documentId: string | null;
  readonly private: boolean;
}

/** Keeps quotations so that they have buttons. Null when they could not be kept: that costs the buttons, not the reply. */
export async function keepPassages(
  passages: readonly KeptPassage[],
  found: Found & Pick<KeptAnswer, 'clear'>,
  call: Call,
  { store }: Services,
): Promise<string | null> {
  try {
    return await store.save({
      question: found.question,
      documentId: found.documentId,
      chapterId: null,
      passages,
      language: call.language,
      clear: found.clear,
      parts: [],
      askerId: call.userId,
      private: found.private,
      askedAt: Date.now(),
    });
  } catch (error) {
    call.log.error({ err: error }, 'quotations could not be kept; they are sent without buttons');
    return null;
  }
}

/** Quotations that were asked for by name, and so are certain. */
export function namedPassages(quotations: readonly Quotation[]): readonly KeptPassage[] {
  return quotations.map(({ id }) => ({ id, role: 'answer', probability: 1, stance: 'answers', part: 0 }));
}

/** Quotations that answer a question each in its place. */
export function answeringPassages(ranked: readonly RankedQuotation[]): readonly KeptPassage[] {
  return ranked.map(({ quotation: { id }, probability, stance }) => ({
    id,
    role: 'answer',
    probability,
    stance,
    part: 0,
  }));
}

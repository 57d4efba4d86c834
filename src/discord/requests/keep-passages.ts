import { deleteButton } from '../show/answer-actions.js';
import { type Finding, type FindingView, passagesToKeep } from '../show/findings.js';
import { MAX_QUESTION } from '../show/limits.js';
import type { Call, Services } from './services.js';

/**
 * Keeps what findings quote, for the buttons below them, and returns what their cards are made with. A store that fails
 * costs the buttons, not the reply.
 * @param text what was given: a reply to what is shown follows it up
 */
export async function viewOf(
  findings: readonly Finding[],
  text: string,
  call: Call,
  { engine, store }: Services,
): Promise<FindingView> {
  const passages = passagesToKeep(findings);
  const view = { corpus: engine.corpus, language: call.language, log: call.log, kept: passages.length };
  const isPrivate = call.visibility === 'private';
  try {
    const answerId = await store.save({
      question: text.slice(0, MAX_QUESTION),
      earlier: '',
      documentId: null,
      chapterId: null,
      passages,
      language: call.language,
      clear: true,
      parts: [],
      askerId: call.userId,
      private: isPrivate,
      askedAt: Date.now(),
    });
    const actions = isPrivate ? [] : deleteButton(answerId, call.language);
    return { ...view, answerId, actions };
  } catch (error) {
    call.log.error({ err: error }, 'the passages could not be kept; they are sent without buttons');
    return { ...view, answerId: null, actions: [] };
  }
}

import { savedQuotation } from '../../desk/notebook/standing.js';
import { SAVE_TEXTS } from '../../language/discord/save-texts.js';
import { actorOf, notebookOf, whoseIs } from '../requests/notebook-owner.js';
import { ANSWER_BUTTONS } from '../show/answer-cards.js';
import { savedReply } from '../show/saved-reply.js';
import { referredPassage, withText } from '../state/kept-passage.js';
import type { Button } from './button.js';

/** "Save": a passage into the channel's notebook; in direct messages, and from a private answer, into one's own. */
export const save = {
  name: ANSWER_BUTTONS.save,
  async prepare(parts, userId, services) {
    const referred = await referredPassage(parts, userId, services);
    if (referred === null || parts.length !== 2) return null;
    const { answer, position } = referred;
    return {
      visibility: 'private',
      run: (call) =>
        withText(referred, call, services, async ({ quotation, document }) => {
          const owner = notebookOf(answer.private ? 'mine' : 'channel', call);
          const kept = savedQuotation(quotation, document);
          const { entry, isNew, asBefore } = await services.notebooks.add(owner, actorOf(call), kept);
          const texts = SAVE_TEXTS[call.language];
          const { title, text } = (isNew ? texts.saved : texts.savedAlready)(whoseIs(owner), entry.position);
          const isNearest = referred.passage.role === 'nearest';
          const sentences = [text, ...(asBefore ? [texts.asBefore] : []), ...(isNearest ? [`⚠️ ${texts.nearest}`] : [])];
          const saved = { owner, entry, isNew, passage: { answerId: answer.id, position }, shareable: answer.private };
          return savedReply({ title, text: sentences.join('\n') }, saved, call, call.language);
        }),
    };
  },
} satisfies Button;

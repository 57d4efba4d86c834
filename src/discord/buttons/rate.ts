import { JOURNAL_TEXTS } from '../../language/discord/journal-texts.js';
import { journalChannel } from '../requests/journal-channel.js';
import { ACTION_BUTTONS } from '../show/answer-actions.js';
import { plainReply } from '../show/plain-reply.js';
import { VERDICTS } from '../state/journal-store.js';
import { referredPassage } from '../state/kept-passage.js';
import type { Button } from './button.js';

/** "Right", "Wrong", "Wrong page": what somebody thinks of a quotation goes into the journal. */
export const rate = {
  name: ACTION_BUTTONS.rate,
  async prepare(parts, userId, services) {
    const referred = await referredPassage(parts, userId, services);
    const verdict = VERDICTS.find((one) => one === parts[2]);
    if (referred === null || verdict === undefined || parts.length !== 3) return null;
    return {
      visibility: 'private',
      run: async (call) => {
        const { answer, passage } = referred;
        const { id: answerId, askerId, question, earlier, documentId, chapterId, language } = answer;
        const { indexId } = services.engine.status();
        // What was asked in private is not for those who look after the server.
        const isPrivate = answer.private || call.hidden;
        const place = isPrivate ? { guildId: null, userId: call.userId } : call;
        await services.journal.noteFeedback(place, {
          answerId,
          askerId,
          channelId: isPrivate ? null : journalChannel(call),
          question,
          earlier,
          documentId,
          chapterId,
          language,
          quotationId: passage.id,
          verdict,
          indexId,
        });
        const texts = JOURNAL_TEXTS[language];
        return plainReply(texts.notedTitle, texts.noted);
      },
    };
  },
} satisfies Button;

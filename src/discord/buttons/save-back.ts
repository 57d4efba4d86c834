import { NOTEBOOK_TEXTS } from '../../language/discord/notebook-texts.js';
import { SAVE_TEXTS } from '../../language/discord/save-texts.js';
import { actorOf, languagePart, notebookOf, whoseIs } from '../requests/notebook-owner.js';
import { plainReply } from '../show/plain-reply.js';
import { SAVED_BUTTONS } from '../show/saved-reply.js';
import type { Button } from './button.js';
import { answerIdOf } from './component-id.js';

/**
 * "Undo" under "Moved": the quotation back into the channel's notebook, and out of one's own where it was not before.
 */
export const saveBack = {
  name: SAVED_BUTTONS.back,
  prepare([sharedId, ownId, given, ...rest], _userId, { notebooks }, asker) {
    const shared = notebookOf('channel', asker);
    const [id, own] = [answerIdOf(sharedId), ownId === '' ? '' : answerIdOf(ownId)];
    const language = languagePart(given);
    if (shared.kind === 'user' || id === null || own === null || language === null || rest.length > 0) return null;
    return {
      visibility: 'private',
      inPlace: true,
      async run(call) {
        const back = await notebooks.putBack(shared, actorOf(call), id);
        if (back === null) {
          const { title, text } = NOTEBOOK_TEXTS[language].gone(whoseIs(shared));
          return plainReply(title, text);
        }
        const mine = notebookOf('mine', call);
        const isLeft = (await notebooks.entry(mine, own)) !== null;
        if (isLeft) await notebooks.remove(mine, actorOf(call), [own]);
        const { title, text } = SAVE_TEXTS[language].movedBack(back.entry.position, isLeft);
        return plainReply(title, text);
      },
    };
  },
} satisfies Button;

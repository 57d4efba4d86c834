import { NOTEBOOK_TEXTS } from '../../language/discord/notebook-texts.js';
import { SAVE_TEXTS } from '../../language/discord/save-texts.js';
import { actorOf, languagePart, usableOwner, whoseIs } from '../requests/notebook-owner.js';
import { plainReply } from '../show/plain-reply.js';
import { savedReply } from '../show/saved-reply.js';
import { PUT_BACK } from '../show/taken-out.js';
import type { Button } from './button.js';
import { answerIdOf } from './component-id.js';

/** "Put it back", under what says that an entry is out of the notebook: just that entry, whatever was done since. */
export const putBack = {
  name: PUT_BACK,
  prepare([ownerId, entryId, given, ...rest], _userId, { notebooks }, asker) {
    const owner = usableOwner(ownerId, asker);
    const id = answerIdOf(entryId);
    const language = languagePart(given);
    if (owner === null || id === null || language === null || rest.length > 0) return null;
    return {
      visibility: 'private',
      inPlace: true,
      async run(call) {
        const whose = whoseIs(owner);
        const added = await notebooks.putBack(owner, actorOf(call), id);
        if (added === null) {
          const { title, text } = NOTEBOOK_TEXTS[language].gone(whose);
          return plainReply(title, text);
        }
        const { entry, isNew } = added;
        const texts = SAVE_TEXTS[language];
        const notice = (isNew ? texts.back : texts.savedAlready)(whose, entry.position);
        return savedReply(notice, { owner, entry, isNew, passage: null }, call, language);
      },
    };
  },
} satisfies Button;

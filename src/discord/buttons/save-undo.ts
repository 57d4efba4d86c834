import { NOTEBOOK_TEXTS } from '../../language/discord/notebook-texts.js';
import { SAVE_TEXTS } from '../../language/discord/save-texts.js';
import { actorOf, languagePart, usableOwner, whoseIs } from '../requests/notebook-owner.js';
import { plainReply } from '../show/plain-reply.js';
import { SAVED_BUTTONS } from '../show/saved-reply.js';
import { takenOutReply } from '../show/taken-out.js';
import type { Button } from './button.js';
import { answerIdOf } from './component-id.js';

/** "Undo" under "Saved": takes out just what was saved there, whatever was done since. Only who saved it. */
export const saveUndo = {
  name: SAVED_BUTTONS.undo,
  prepare([ownerId, entryId, given, ...rest], userId, { notebooks }, asker) {
    const owner = usableOwner(ownerId, asker);
    const id = answerIdOf(entryId);
    const language = languagePart(given);
    if (owner === null || id === null || language === null || rest.length > 0) return null;
    return {
      visibility: 'private',
      inPlace: true,
      async run(call) {
        const entry = await notebooks.entry(owner, id);
        const texts = NOTEBOOK_TEXTS[language];
        const [gone, notYours] = [texts.gone(whoseIs(owner)), texts.notYours];
        if (entry === null) return plainReply(gone.title, gone.text);
        if (entry.savedBy !== userId) return plainReply(notYours.title, notYours.text);
        await notebooks.remove(owner, actorOf(call), [id]);
        return takenOutReply(SAVE_TEXTS[language].takenBack[whoseIs(owner)], owner, entry, language);
      },
    };
  },
} satisfies Button;

import { NOTEBOOK_TEXTS } from '../../language/discord/notebook-texts.js';
import { annotateForm } from '../forms/annotate.js';
import { languagePart, mayChange, usableOwner, whoseIs } from '../requests/notebook-owner.js';
import { plainReply } from '../show/plain-reply.js';
import { SAVED_BUTTONS } from '../show/saved-reply.js';
import type { Button, PreparedPress } from './button.js';
import { answerIdOf } from './component-id.js';

/** "Note and tags…": the form for them, filled with what there is. */
export const annotate = {
  name: SAVED_BUTTONS.annotate,
  async prepare([ownerId, entryId, given, ...rest], _userId, { notebooks }, asker): Promise<PreparedPress | null> {
    const owner = usableOwner(ownerId, asker);
    const id = answerIdOf(entryId);
    const language = languagePart(given);
    if (owner === null || id === null || language === null || rest.length > 0) return null;
    const entry = await notebooks.entry(owner, id);
    const { gone: goneFrom, notYours } = NOTEBOOK_TEXTS[language];
    const gone = goneFrom(whoseIs(owner));
    if (entry === null) return { visibility: 'private', run: () => plainReply(gone.title, gone.text) };
    if (!mayChange(entry, asker))
      return { visibility: 'private', run: () => plainReply(notYours.title, notYours.text) };
    const form = annotateForm(owner, entry, language);
    return form === null ? null : { form };
  },
} satisfies Button;

import { NOTEBOOK_TEXTS } from '../../language/discord/notebook-texts.js';
import { languagePart, ownerOfPart } from '../requests/notebook-owner.js';
import { NOTEBOOK_BUTTON, notebookList } from '../show/notebook-list.js';
import { plainReply } from '../show/plain-reply.js';
import type { Button } from './button.js';
import { positionOf } from './component-id.js';

/** The page before or after, in the place of the one shown. A list of one's own, shown to all, is turned by its owner only. */
export const notebookPage = {
  name: NOTEBOOK_BUTTON,
  prepare([ownerId, number, given, query, ...rest], userId, services, asker) {
    const owner = ownerOfPart(ownerId, asker);
    const page = positionOf(number);
    const language = languagePart(given);
    if (owner === null || page === null || language === null || rest.length > 0) return null;
    if (owner.kind === 'user' && owner.id !== userId) {
      const { title, text } = NOTEBOOK_TEXTS[language].notYourPages;
      return { visibility: 'private', run: () => plainReply(title, text) };
    }
    return {
      visibility: 'private',
      inPlace: true,
      run: (call) => notebookList({ owner, page, query: query ?? null, language }, call, services),
    };
  },
} satisfies Button;

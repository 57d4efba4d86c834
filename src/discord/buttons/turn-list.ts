import { ownPage, turnedPage } from '../requests/lists.js';
import { TURN_LIST } from '../show/list-page.js';
import type { Button } from './button.js';
import { answerIdOf, positionOf } from './component-id.js';

/**
 * "◀ Previous" and "Next ▶" of a search or list: in place for whoever asked for it; others get the page to themselves, so
 * that nobody turns a list that somebody else is reading.
 */
export const turnList = {
  name: TURN_LIST,
  async prepare([idPart, pagePart, ...rest], userId, { lookUps }) {
    const [id, page] = [answerIdOf(idPart), positionOf(pagePart)];
    const list = id === null ? null : await lookUps.lookUp(id);
    if (list === null || page === null || rest.length > 0) return null;
    if (list.askerId === userId) {
      const visibility = list.private ? 'private' : 'public';
      return { visibility, inPlace: true, run: (call, services) => turnedPage(list, page, call, services) };
    }
    if (list.private) return null;
    return { visibility: 'private', run: (call, services) => ownPage(list, page, call, services) };
  },
} satisfies Button;

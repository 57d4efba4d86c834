import { PAGE_BUTTON, pageReply, TURN_PAGE } from '../show/page-reply.js';
import type { Button } from './button.js';
import { positionOf } from './component-id.js';

/** A page in a message of its own, for whoever presses. */
export const showPage = {
  name: PAGE_BUTTON,
  // The number only tells buttons to the same page apart, of which a message may have several.
  prepare([documentId, label, number = '0', ...rest]) {
    if (documentId === undefined || label === undefined || positionOf(number) === null || rest.length > 0) return null;
    return { visibility: 'private', run: (call, services) => pageReply(documentId, label, 0, call, services) };
  },
} satisfies Button;

/** The page before or after the one shown, in its place. It stands only under pages, and only their reader sees those. */
export const turnPage = {
  name: TURN_PAGE,
  prepare([documentId, label, partGiven, ...rest]) {
    const part = positionOf(partGiven);
    if (documentId === undefined || label === undefined || part === null || rest.length > 0) return null;
    return {
      visibility: 'private',
      inPlace: true,
      run: (call, services) => pageReply(documentId, label, part, call, services),
    };
  },
} satisfies Button;

import { PAGE_BUTTON, pageReply } from '../show/page-reply.js';
import type { Button } from './button.js';

/** The page before or after the one shown. */
export const turnPage = {
  name: PAGE_BUTTON,
  prepare([documentId, label, ...rest]) {
    if (documentId === undefined || label === undefined || rest.length > 0) return null;
    return { visibility: 'private', run: (call, services) => pageReply(documentId, label, call, services) };
  },
} satisfies Button;

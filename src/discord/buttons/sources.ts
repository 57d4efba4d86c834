import { SOURCES_BUTTON, sourcesReply } from '../show/sources-reply.js';
import type { Button } from './button.js';
import { positionOf } from './component-id.js';

/** "More sources": the list of documents goes on. */
export const moreSources = {
  name: SOURCES_BUTTON,
  prepare([part, ...rest]) {
    const from = positionOf(part);
    if (from === null || rest.length > 0) return null;
    return { visibility: 'private', run: (call, services) => sourcesReply(from, call.language, services) };
  },
} satisfies Button;

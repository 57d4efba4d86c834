import { COLOURS } from './colours.js';
import { packCards } from './pack.js';
import { plainCard, type Reply } from './reply.js';

/** A reply of fixed text. */
export function plainReply(title: string, text: string): Reply {
  return { messages: packCards([plainCard(title, text, COLOURS.plain)]) };
}

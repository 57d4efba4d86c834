import { GENERAL_TEXTS } from '../../language/discord/general-texts.js';
import type { Language } from '../../language/languages.js';
import { plainReply } from './plain-reply.js';
import type { Reply } from './reply.js';

/** What Pincite is and how to ask it; also the reply to an empty question. */
export function helpReply(language: Language): Reply {
  const { helpTitle, help } = GENERAL_TEXTS[language];
  return plainReply(helpTitle, help.join('\n'));
}

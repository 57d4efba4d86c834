import { GENERAL_TEXTS } from '../../language/discord/general-texts.js';
import type { Language } from '../../language/languages.js';
import { COLOURS } from '../show/colours.js';
import { escapeMarkdown, plainLine } from '../show/escape.js';
import { packCards } from '../show/pack.js';
import { plainReply } from '../show/plain-reply.js';
import { problemWords } from '../show/problem-words.js';
import { plainCard, type Reply } from '../show/reply.js';

/** The message for a failure: what happened, and what to do. */
export function failureReply(error: unknown, language: Language): Reply {
  const { failed } = GENERAL_TEXTS[language];
  const { message, remedy } = problemWords(error, language);
  const text = [message, remedy]
    .filter((part) => part !== '')
    .map((part) => escapeMarkdown(plainLine(part, 1500)))
    .join('\n\n');
  return { messages: packCards([plainCard(failed, text, COLOURS.failure)]) };
}

/** The message for a button whose answer is not kept any more, or that never was one. */
export function unknownButtonReply(language: Language): Reply {
  const { unknownButtonTitle, unknownButton } = GENERAL_TEXTS[language];
  return { messages: packCards([plainCard(unknownButtonTitle, unknownButton, COLOURS.failure)]) };
}

/** The message for a command of an older version. */
export function unknownCommandReply(language: Language): Reply {
  const { unknownCommandTitle, unknownCommand } = GENERAL_TEXTS[language];
  return plainReply(unknownCommandTitle, unknownCommand);
}

import type { APIEmbed } from 'discord.js';
import { STYLE_TEXTS } from '../../language/discord/style-texts.js';
import { messagesFor } from '../../language/messages.js';
import type { Call, Services } from '../requests/services.js';
import { type StyledCitations, styledCitations } from '../requests/styled-citations.js';
import { ANSWER_BUTTONS } from '../show/answer-cards.js';
import { COLOURS } from '../show/colours.js';
import { copyEmbeds } from '../show/copy-text.js';
import { escapedLine, escapeMarkdown } from '../show/escape.js';
import { LIMITS } from '../show/limits.js';
import { packCards } from '../show/pack.js';
import { problemWords } from '../show/problem-words.js';
import type { Reply } from '../show/reply.js';
import type { VerifiedQuotation } from '../show/verify.js';
import { referredPassage, withText } from '../state/kept-passage.js';
import type { Button } from './button.js';

/** "Copy citation": the quotation and its citation, short and in the style of whoever presses, as plain text for pasting. */
export const cite = {
  name: ANSWER_BUTTONS.cite,
  async prepare(parts, userId, services) {
    const referred = await referredPassage(parts, userId, services);
    if (referred === null || parts.length !== 2) return null;
    return {
      visibility: 'private',
      run: (call) => withText(referred, call, services, (verified) => citeReply(verified, call, services)),
    };
  },
} satisfies Button;

/** A style that can't be carried out costs its own forms, not the short citation. */
async function citeReply({ quotation }: VerifiedQuotation, call: Call, services: Services): Promise<Reply> {
  const messages = messagesFor(call.language);
  const short = copyEmbeds(messages.citation, quotation.citation, COLOURS.plain);
  const whole = (text: string): APIEmbed[] => copyEmbeds(messages.quotationWithCitation, text, COLOURS.plain);
  try {
    const styled = await styledCitations([quotation], call, services);
    const embeds = [...short, ...whole(withCitation(quotation.text, styled)), ...styledEmbeds(styled, call)];
    return { messages: packCards([{ embeds, buttons: [] }]) };
  } catch (error) {
    call.log.warn({ err: error }, 'a quotation could not be cited in a style');
    const { message, remedy } = problemWords(error, call.language);
    const failed = {
      title: STYLE_TEXTS[call.language].title,
      description: escapeMarkdown(`${message} ${remedy}`),
      color: COLOURS.failure,
    };
    const embeds = [...short, ...whole(`“${quotation.text}” (${quotation.citation})`), failed];
    return { messages: packCards([{ embeds, buttons: [] }]) };
  }
}

/** A note stands below the text that it is for. */
function withCitation(text: string, { citations: [cited] }: StyledCitations): string {
  const note = cited?.footnote ?? null;
  return note === null ? `“${text}” ${cited?.inText.text ?? ''}` : `“${text}”\n\n${note.text}`;
}

function styledEmbeds({ style, citations, bibliography }: StyledCitations, { language }: Call): APIEmbed[] {
  const texts = STYLE_TEXTS[language];
  const title = (form: string): string => escapedLine(`${form} · ${style.title}`, LIMITS.embedTitle);
  return [
    ...citations.flatMap(({ inText, footnote }) =>
      copyEmbeds(title(footnote === null ? texts.inText : texts.footnote), (footnote ?? inText).text, COLOURS.plain),
    ),
    ...bibliography.flatMap(({ text }) => copyEmbeds(title(texts.bibliography), text, COLOURS.plain)),
  ];
}

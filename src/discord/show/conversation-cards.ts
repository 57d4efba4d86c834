import type { Question } from '../../answer/answer.js';
import type { Corpus } from '../../corpus/document.js';
import { CONVERSATION_TEXTS } from '../../language/discord/conversation-texts.js';
import type { Language } from '../../language/languages.js';
import { COLOURS } from './colours.js';
import { escapedLine, escapeMarkdown } from './escape.js';
import type { Card } from './reply.js';

/** Of the questions before, so much is shown. */
const EARLIER_SHOWN = 600;
const TITLE_SHOWN = 300;

/** How a question was asked that follows up another: in whose words, and where. Of a question that stands alone nothing. */
export function askedAsCards(question: Question, corpus: Corpus, language: Language): Card[] {
  const { text, earlier = '' } = question;
  if (earlier === '') return [];
  const { askedAs, onlyIn } = CONVERSATION_TEXTS[language];
  const scope = scopeTitle(question, corpus);
  const lines = [
    `${askedAs} “${escapedLine(earlier, EARLIER_SHOWN)}” + “${escapeMarkdown(text)}”`,
    ...(scope === null ? [] : [onlyIn(escapedLine(scope, TITLE_SHOWN))]),
  ];
  return [{ embeds: [{ description: lines.join('\n'), color: COLOURS.plain }], buttons: [] }];
}

/** The title of what a question was restricted to; null where all documents were asked. */
export function scopeTitle({ documentId, chapterId }: Question, corpus: Corpus): string | null {
  const document = corpus.documents.find(({ id }) => id === documentId);
  if (document === undefined) return null;
  return document.chapters.find(({ id }) => id === chapterId)?.title ?? document.item.title;
}

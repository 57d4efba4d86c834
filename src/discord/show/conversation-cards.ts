import type { Question } from '../../answer/answer.js';
import type { Corpus } from '../../corpus/document.js';
import { CONVERSATION_TEXTS } from '../../language/discord/conversation-texts.js';
import type { Language } from '../../language/languages.js';
import { COLOURS } from './colours.js';
import { escapedLine, escapeMarkdown, plainLine } from './escape.js';
import type { Card } from './reply.js';

/** Of the questions before, so much is shown. */
const EARLIER_SHOWN = 600;
const TITLE_SHOWN = 300;

/** A part of the documents, as a question or a kept one names it. */
export interface AskedScope {
  readonly documentId?: string | null;
  readonly chapterId?: string | null;
}

/**
 * How a question was asked that follows up another: in whose words, and where. Of a question that stands alone only where, and nothing
 * where its own card says so.
 */
export function askedAsCards(question: Question, corpus: Corpus, language: Language, hasCard: boolean): Card[] {
  const { text, earlier = '' } = question;
  const { askedAs, onlyIn } = CONVERSATION_TEXTS[language];
  const scope = scopeTitle(question, corpus);
  const lines = [
    ...(earlier === '' ? [] : [`${askedAs} “${escapedLine(earlier, EARLIER_SHOWN)}” + “${escapeMarkdown(text)}”`]),
    ...(scope === null || hasCard ? [] : [onlyIn(escapedLine(scope, TITLE_SHOWN))]),
  ];
  if (lines.length === 0) return [];
  return [{ embeds: [{ description: lines.join('\n'), color: COLOURS.plain }], buttons: [] }];
}

/** The title of what a question was restricted to; null where all documents were asked. */
export function scopeTitle({ documentId, chapterId }: AskedScope, corpus: Corpus): string | null {
  const document = corpus.documents.find(({ id }) => id === documentId);
  if (document === undefined) return null;
  return document.chapters.find(({ id }) => id === chapterId)?.title ?? document.item.title;
}

/** "Only in: …", for below a question's card; nothing where all documents were asked. */
export function scopeFooter(scope: AskedScope, corpus: Corpus, language: Language): { footer?: { text: string } } {
  const title = scopeTitle(scope, corpus);
  if (title === null) return {};
  return { footer: { text: CONVERSATION_TEXTS[language].onlyIn(plainLine(title, TITLE_SHOWN)) } };
}

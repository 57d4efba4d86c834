import type { Corpus } from '../../corpus/document.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import { COLOURS } from './colours.js';
import { type AskedScope, scopeFooter } from './conversation-cards.js';
import { escapeMarkdown } from './escape.js';
import type { Card } from './reply.js';

/** A question as it was asked. */
export interface ShownQuestion extends AskedScope {
  readonly text: string;
}

/**
 * A question above its answer, with the part of the documents that was asked. An escaped question of the greatest length takes at most
 * twice that: it fits one embed.
 * @param by Markdown of the interface that says who asked
 */
export function questionCard(question: ShownQuestion, corpus: Corpus, language: Language, by?: string): Card {
  const asked = escapeMarkdown(question.text).trim();
  const description = by === undefined ? asked : `${asked}\n\n${by}`;
  const name = messagesFor(language).question;
  const scope = scopeFooter(question, corpus, language);
  return { embeds: [{ author: { name }, description, ...scope, color: COLOURS.plain }], buttons: [] };
}

import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import { COLOURS } from './colours.js';
import { escapeMarkdown } from './escape.js';
import type { Card } from './reply.js';

/**
 * A question above its answer. An escaped question of the greatest length takes at most twice that: it fits one embed.
 * @param by Markdown of the interface that says who asked
 */
export function questionCard(question: string, language: Language, by: string | null = null): Card {
  const asked = escapeMarkdown(question).trim();
  const description = by === null ? asked : `${asked}\n\n${by}`;
  const name = messagesFor(language).question;
  return { embeds: [{ author: { name }, description, color: COLOURS.plain }], buttons: [] };
}

import type { Question } from '../../answer/answer.js';
import type { Corpus } from '../../corpus/document.js';
import { JOURNAL_TEXTS } from '../../language/discord/journal-texts.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import { scopeTitle } from './conversation-cards.js';
import { escapedLine } from './escape.js';

const TITLES = 5;
const TITLE_SHOWN = 200;

/** Where nothing was found: what was searched, and how to search wider; lines of Markdown. */
export function searchedLines(question: Question, corpus: Corpus, language: Language): string[] {
  const texts = JOURNAL_TEXTS[language];
  const scope = scopeTitle(question, corpus);
  const titles = scope === null ? corpus.documents.map(({ item }) => item.title) : [scope];
  const shown = titles.slice(0, TITLES).map((title) => `“${escapedLine(title, TITLE_SHOWN)}”`);
  const left = titles.length - shown.length;
  const list = [...shown, ...(left > 0 ? [messagesFor(language).andMore(left)] : [])].join(', ');
  return [texts.searched(list), ...(scope === null ? [] : [texts.howToWiden]), texts.rephrase];
}

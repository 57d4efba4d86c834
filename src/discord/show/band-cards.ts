import type { Answer, Question } from '../../answer/answer.js';
import { isUnclear, partNotes } from '../../answer/part-notes.js';
import { inOtherLanguage } from '../../answer/source-language.js';
import type { Corpus } from '../../corpus/document.js';
import { messagesFor } from '../../language/messages.js';
import { COLOURS } from './colours.js';
import { escapedLine } from './escape.js';
import { factsCard } from './facts-card.js';
import { LIMITS } from './limits.js';
import type { Card } from './reply.js';
import { searchedLines } from './searched-lines.js';

/**
 * What stands between a question and its quotations: what the descriptions say; that there is no answer and what was
 * searched, or no clear one;
 * and that quotations are in another language than the question, where any is. Of a plain answer nothing.
 */
export function bandCards(answer: Answer, question: Question, corpus: Corpus): Card[] {
  const messages = messagesFor(answer.language);
  const answered = answer.kind === 'answered';
  const quoted = answered ? [...answer.quotations, ...answer.related] : answer.nearest;
  const quotations = quoted.map(({ quotation }) => quotation);
  const note = inOtherLanguage(quotations, corpus, answer.language) ? messages.sourceLanguage : null;
  const facts = answered ? factsCard(answer.facts, answer.language) : null;
  const before = facts === null ? [] : [facts];
  for (const { number, question, band, answeredBy } of partNotes(answer)) {
    const title = escapedLine(messages.part(number, question), LIMITS.embedTitle);
    const otherwise = band === 'unclear' ? messages.unclear : messages.notAnswered;
    before.push(noticeOf(title, [band === 'answered' ? `→ ${answeredBy}` : otherwise], NOTE_COLOURS[band]));
  }
  if (!answered || (answer.quotations.length === 0 && facts === null)) {
    const words = answered || quoted.length === 0 ? messages.notAnswered : messages.notAnsweredNear;
    const searched = searchedLines(question, corpus, answer.language);
    return [...before, noticeOf(messages.notFoundTitle, [words, ...searched, note], COLOURS.notFound)];
  }
  if (isUnclear(answer) && answer.quotations.length > 0)
    return [...before, noticeOf(messages.unclear, [note], COLOURS.unclear)];
  return note === null ? before : [...before, noticeOf(null, [note], COLOURS.plain)];
}

const NOTE_COLOURS = { answered: COLOURS.plain, unclear: COLOURS.unclear, 'not-found': COLOURS.notFound } as const;

/** A card of fixed words, without buttons. */
function noticeOf(title: string | null, sentences: readonly (string | null)[], color: number): Card {
  const description = sentences.filter((sentence) => sentence !== null).join('\n');
  return {
    embeds: [{ ...(title !== null && { title }), ...(description !== '' && { description }), color }],
    buttons: [],
  };
}

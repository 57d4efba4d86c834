import type { Answer, RankedQuotation } from '../answer/answer.js';
import { isUnclear, partNotes } from '../answer/part-notes.js';
import { inOtherLanguage } from '../answer/source-language.js';
import type { Corpus } from '../corpus/document.js';
import { messagesFor } from '../language/messages.js';
import { renderFacts } from './render-facts.js';
import { type Numbered, renderList } from './render-list.js';
import { type View, wrappedLine } from './render-quotation.js';
import { visibleLine } from './visible-text.js';

/** An answer for people: what the descriptions say and the quotations, or the plain word that there are none and what came nearest. */
export function renderAnswer(answer: Answer, explain: boolean, view: View, corpus: Corpus): string {
  const spoken = { ...view, language: answer.language };
  const [ranked, parts] = answer.kind === 'answered' ? [answer.quotations, answer.parts] : [answer.nearest, []];
  const quotations = renderList(numbered(ranked), parts, { likelihood: answer.kind === 'answered', explain }, spoken);
  const related = answer.kind === 'answered' ? relatedLines(answer.related, spoken) : '';
  return [renderIntroduction(answer, spoken, corpus), quotations].filter((part) => part !== '').join('\n') + related;
}

/**
 * All that stands above an answer's quotations: what the descriptions say; that there is no answer, or no clear one; and
 * that quotations are in another language than the question, where any is.
 */
export function renderIntroduction(answer: Answer, view: View, corpus: Corpus): string {
  const { styles } = view;
  const messages = messagesFor(answer.language);
  const answered = answer.kind === 'answered';
  const shown = answered ? answer.quotations : answer.nearest;
  const above: string[] = [];
  if (shown.length > 0) {
    const band = answered ? messages.withColon(messages.unclear) : messages.nearest;
    if (!answered || isUnclear(answer)) above.push(...wrappedLine(band, view).map(styles.heading));
    const quotations = shown.map(({ quotation }) => quotation);
    if (inOtherLanguage(quotations, corpus, answer.language)) above.push(styles.faint(messages.sourceLanguage));
  }
  for (const { number, question, band, answeredBy } of partNotes(answer)) {
    const otherwise = band === 'unclear' ? messages.unclear : messages.notAnswered;
    const where = band === 'answered' ? `→ [${answeredBy}]` : otherwise;
    above.push(...wrappedLine(`${messages.part(number, question)} ${where}`, view).map(styles.faint));
  }
  const first = answered ? renderFacts(answer.facts, view) : `${styles.warning(messages.notFound)}\n`;
  return [first, above.map((line) => `${line}\n`).join('')].filter((part) => part !== '').join('\n');
}

function numbered(ranked: readonly RankedQuotation[]): Numbered[] {
  return ranked.map((one, position) => ({ ranked: one, number: position + 1 }));
}

/** Whole passages would bury the answer, and parts of them are not quoted: each is named, and can be read by its id. */
function relatedLines(related: readonly RankedQuotation[], { styles, language = 'en' }: View): string {
  if (related.length === 0) return '';
  const lines = related.map(({ quotation }) => {
    return `  ${visibleLine(quotation.citation)}  ${styles.faint(`pincite quote ${visibleLine(quotation.id)}`)}`;
  });
  return `\n${styles.heading(messagesFor(language).related)}\n${lines.join('\n')}\n`;
}

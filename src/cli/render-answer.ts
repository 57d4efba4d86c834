import type { Answer, RankedQuotation } from '../answer/answer.js';
import { renderFacts } from './render-facts.js';
import { type Detail, renderRanked, type View } from './render-quotation.js';
import { visibleLine } from './visible-text.js';

export const NOT_FOUND = 'Not found: nothing in the documents answers this question well enough to quote.';
export const NEAREST = 'The nearest passages. They do not answer the question:';

/** An answer for people: what the descriptions say and the quotations, or the plain word that there are none and what came nearest. */
export function renderAnswer(answer: Answer, explain: boolean, view: View): string {
  if (answer.kind === 'not-found') {
    const head = `${view.styles.warning(NOT_FOUND)}\n`;
    if (answer.nearest.length === 0) return head;
    return `${head}\n${view.styles.heading(NEAREST)}\n\n${renderList(answer.nearest, 1, { likelihood: false, explain }, view)}`;
  }
  const facts = renderFacts(answer.facts, view);
  const quotations = renderList(answer.quotations, 1, { likelihood: true, explain }, view);
  const between = facts === '' || quotations === '' ? '' : '\n';
  return facts + between + quotations + relatedLines(answer.related, view);
}

/** Quotations one below the other, numbered on from `first`. */
export function renderList(ranked: readonly RankedQuotation[], first: number, detail: Detail, view: View): string {
  return ranked.map((one, position) => renderRanked(one, first + position, detail, view)).join('\n');
}

/** Whole passages would bury the answer, and parts of them are not quoted: each is named, and can be read by its id. */
function relatedLines(related: readonly RankedQuotation[], { styles }: View): string {
  if (related.length === 0) return '';
  const lines = related.map(({ quotation }) => {
    return `  ${visibleLine(quotation.citation)}  ${styles.faint(`pincite quote ${visibleLine(quotation.id)}`)}`;
  });
  return `\n${styles.heading('Related, and not counted as answers:')}\n${lines.join('\n')}\n`;
}

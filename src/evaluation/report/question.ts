import { type GivenQuotation, isRanked, type Outcome } from '../metrics.js';
import { roleOf } from '../roles.js';
import { type Markup, markup } from './markup.js';

/** How an item went. `right` and `wrong` for people; the filter of the page goes by them. */
export interface Verdict {
  readonly right: boolean;
  readonly words: string;
}

/** Hit or miss; of what has no answer, whether that was said; of a false premise, whether it was accepted without a word. */
export function verdictOf(outcome: Outcome): Verdict {
  const { item, answered, clear, rank, quotations } = outcome;
  if (isRanked(item)) {
    if (!answered) return { right: false, words: 'not found, though there is an answer' };
    if (rank === 1) return { right: true, words: 'hit' };
    return { right: false, words: rank === null ? 'no hit' : `hit at ${rank}` };
  }
  if (roleOf(item) === 'other') return { right: true, words: 'not counted' };
  if (!answered) return { right: true, words: 'not found, rightly' };
  if (roleOf(item) === 'false-premise' && quotations[0]?.stance === 'contradicts') {
    return { right: true, words: 'said to be contradicted' };
  }
  return {
    right: false,
    words: clear ? 'answered, though there is no answer' : 'only “none clearly answers” was said',
  };
}

/** One question: what was wanted, what came. */
export function questionArticle(outcome: Outcome): Markup {
  const { item, answered, quotations, facts, timingMs, set } = outcome;
  const verdict = verdictOf(outcome);
  const remarks = [
    ...(outcome.verbatim ? [] : ['a quotation that is not verbatim']),
    ...(outcome.pagesRight ? [] : ['a quotation with wrong pages']),
  ];
  return markup`
<article data-kind="${item.kind}" data-right="${verdict.right ? 'yes' : 'no'}">
<h3>${item.question}</h3>
<p class="facts"><span class="${verdict.right ? 'right' : 'wrong'}">${verdict.words}</span> ${item.id} · ${item.kind} · ${item.lang} · ${set} · ${timingMs.toFixed(0)} ms</p>
${remarks.map((remark) => markup`<p class="wrong">${remark}</p>`)}
${item.answers.length === 0 ? markup`<p>No answer in the documents.</p>` : null}
${item.answers.map(
  (gold) =>
    markup`<blockquote class="gold"><p>${gold.quote}</p><footer>wanted: ${gold.source}${gold.page === undefined ? '' : `, p. ${String(gold.page)}`}</footer></blockquote>`,
)}
${facts.map((fact) => markup`<p>${fact}</p>`)}
${answered ? null : markup`<p>Not found. Nearest passages:</p>`}
<ol>${quotations.map(quotationItem)}</ol>
</article>`;
}

function quotationItem({ text, citation, probability, stance, hit }: GivenQuotation): Markup {
  const stated = stance === 'contradicts' ? ' · contradicts' : '';
  return markup`<li class="${hit ? 'hit' : 'other'}"><blockquote><p>${text}</p><footer>${citation} · ${(100 * probability).toFixed(0)} %${stated}${hit ? ' · hit' : ''}</footer></blockquote></li>`;
}

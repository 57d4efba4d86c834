import type { MetadataFact } from '../answer/answer.js';
import { factsTitle, factWords } from '../answer/facts/fact-words.js';
import { MARGIN_INDENT as INDENT } from './margin.js';
import { type View, wrapped } from './render-quotation.js';

/** What the documents' own descriptions say, under a heading that tells it from quotations. Empty without facts. */
export function renderFacts(facts: readonly MetadataFact[], { styles, width, language = 'en' }: View): string {
  if (facts.length === 0) return '';
  const lines = facts.flatMap((fact) => {
    const { label, values, listed } = factWords(fact, language);
    const said = listed
      ? [label, ...values.flatMap((value) => listItem(value, width))]
      : wrapped(`${label} ${values.join(', ')}`, width);
    return [
      ...said.map((line) => INDENT + line),
      ...wrapped(`— ${fact.citation}`, width).map((line) => INDENT + styles.citation(line)),
    ];
  });
  return `${[styles.heading(factsTitle(language)), ...lines].join('\n')}\n`;
}

/** Lines after the first stand under its words, not under its dash. */
function listItem(value: string, width: number): string[] {
  return wrapped(value, width - 2).map((line, at) => (at === 0 ? `– ${line}` : `  ${line}`));
}

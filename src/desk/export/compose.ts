import type { Language } from '../../language/languages.js';
import type { Citer } from '../citations/citer.js';
import type { Cited } from '../citations/runs.js';
import { type ExportItem, placeOf } from './export-item.js';
import { exportWords } from './export-words.js';
import { inOneDirection, paragraphsOf, printable, printableLine } from './printable.js';

/** A quotation of an exported text. Every text is printable. */
export interface ComposedQuotation {
  /** Each paragraph as its lines; none where the text isn't shown. */
  readonly paragraphs: readonly (readonly string[])[];
  /** The citation, in a numbered note; null where the source is no longer certain. */
  readonly footnote: { readonly number: number; readonly cited: Cited } | null;
  /** What is wrong with it. */
  readonly warning: string | null;
  /** The writer's own note, like the quotation. */
  readonly note: readonly (readonly string[])[];
  readonly tags: readonly string[];
}

/** An exported text before it is written in a format. */
export interface ComposedText {
  readonly language: Language;
  readonly quotations: readonly ComposedQuotation[];
  readonly bibliography: readonly Cited[];
}

/** How a text is cited. */
export interface ComposeOptions {
  readonly citer: Citer;
  readonly language: Language;
}

/**
 * Quotations with numbered citations and the bibliography that belongs to them. What isn't certain to stand where it was
 * saved is shown as saved, said to be so, and not cited anew.
 */
export function composeText(items: readonly ExportItem[], options: ComposeOptions): ComposedText {
  const { citer, language } = options;
  const words = exportWords(language);
  const places = items.map(placeOf).filter((place) => place !== null);
  const { citations, bibliography } = citer.text(places);
  let count = 0;
  const quotations = items.map((item): ComposedQuotation => {
    const place = placeOf(item);
    const beside = {
      note: paragraphsOf(inOneDirection(item.note)),
      tags: item.tags.map((tag) => printableLine(inOneDirection(tag))),
    };
    if (place === null) {
      const damaged = item.standing.kind === 'damaged';
      const citation = printableLine(item.citation);
      return {
        paragraphs: damaged ? [] : paragraphsOf(item.text),
        footnote: null,
        warning: damaged ? words.damaged(citation) : words.changed(citation),
        ...beside,
      };
    }
    const cited = citations[count] ?? { text: '', runs: [] };
    count += 1;
    const footnote = { number: count, cited: clean(cited) };
    const was = item.standing.kind === 'stands' ? item.standing.was : null;
    const warning = was === null ? null : words.moved(printableLine(was));
    return { paragraphs: paragraphsOf(item.text), footnote, warning, ...beside };
  });
  return { language, quotations, bibliography: bibliography.map(clean) };
}

function clean({ text, runs }: Cited): Cited {
  const line = (words: string): string => printable(words).replace(/\n/g, ' ');
  return { text: line(text), runs: runs.map((run) => ({ ...run, text: line(run.text) })) };
}

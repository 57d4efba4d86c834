import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CitedPlace } from './cited-place.js';
import type { Cited } from './runs.js';
import { openStyles, type StyleEntry, type Styles } from './styles.js';

/** Some quotations' citations in one style, in every form it has. */
export interface QuotationCitations {
  readonly style: StyleEntry;
  /** One for each quotation, in order; numbers and letters ("2016a") agree with the bibliography. A note style's are its notes. */
  readonly inText: readonly Cited[];
  /** One for each quotation, in order: the full note, in a style of notes; else as in the text. */
  readonly footnotes: readonly Cited[];
  /** Each work once, in the style's order. Empty where the style has no bibliography. */
  readonly bibliography: readonly Cited[];
}

/** Citations for the life of a process that must stay responsive. */
export interface Citations extends Pick<Styles, 'list' | 'problems'> {
  /**
   * Cites quotations in one style and language, with other work between its steps. The last eight styles used are kept
   * ready; to make one ready beforehand, cite no quotations.
   * @param style of `list`
   * @param locale a language tag ("fr"); null for the style's own language, else English
   * @throws PinciteError unknown-style, style-damaged
   */
  cite(places: readonly CitedPlace[], style: string, locale: string | null): Promise<QuotationCitations>;
}

/**
 * Reads the styles, one a turn of the event loop.
 * @param options.folder the user's folder of `.csl` files; null for none
 * @throws PinciteError configuration, when the folder cannot be read
 */
export async function openCitations(options: { readonly folder: string | null }): Promise<Citations> {
  const styles = openStyles(options);
  for (const id of styles.ids()) {
    await nextTurn();
    styles.isUsable(id);
  }
  return {
    list: () => styles.list(),
    problems: () => styles.problems(),
    cite: async (places, styleId, locale) => {
      const style = styles.entry(styleId);
      await nextTurn();
      const citer = styles.citer(style.id, locale);
      await nextTurn();
      if (!style.forms.includes('note')) {
        const { citations, bibliography } = citer.text(places);
        return { style, inText: citations, footnotes: citations, bibliography };
      }
      const footnotes: Cited[] = [];
      for (const place of places) {
        footnotes.push(citer.note(place));
        await nextTurn();
      }
      return { style, inText: footnotes, footnotes, bibliography: citer.bibliography(places) };
    },
  };
}

import type { Command } from 'commander';
import { z } from 'zod';
import { pageReference } from '../answer/citation.js';
import type { Quotation } from '../answer/quotation.js';
import type { Config } from '../config.js';
import type { Corpus } from '../corpus/document.js';
import type { CitedPlace } from '../desk/citations/cited-place.js';
import type { Citer } from '../desk/citations/citer.js';
import { DEFAULT_STYLE, openStyles, type StyleEntry } from '../desk/citations/styles.js';

/** Which style citations are in, as it is typed. */
export const styleOptions = { style: z.string().optional(), locale: z.string().optional() };

/** Declares `--style` and `--locale`. */
export function addStyleOptions(command: Command): Command {
  return command
    .option('-s, --style <id>', `cite in this style too: apa, mla, … (default with --locale: ${DEFAULT_STYLE})`)
    .option('-l, --locale <tag>', 'word citations in this language: en, en-GB, fr, nl, de');
}

/** Some quotations' citations, in their order, and the works that they are of. */
export interface StyledCitations {
  readonly style: string;
  readonly citations: readonly string[];
  readonly bibliography: readonly string[];
}

/** Cites quotations in one style. */
export type CiteInStyle = (quotations: readonly Quotation[], corpus: Corpus) => StyledCitations;

/**
 * The style that was asked for; null where none was.
 * @throws PinciteError unknown-style, style-damaged, configuration
 */
export function styleChosen(
  chosen: { readonly style?: string | undefined; readonly locale?: string | undefined },
  config: Config,
): CiteInStyle | null {
  if (chosen.style === undefined && chosen.locale === undefined) return null;
  const styles = openStyles({ folder: config.paths.styles });
  const id = (chosen.style ?? DEFAULT_STYLE).trim().toLowerCase();
  const citer = styles.citer(id, chosen.locale ?? null);
  const entry = styles.list().find((style) => style.id === id);
  return (quotations, corpus) => cited(quotations, corpus, id, citer, entry);
}

function cited(
  quotations: readonly Quotation[],
  corpus: Corpus,
  style: string,
  citer: Citer,
  entry: StyleEntry | undefined,
): StyledCitations {
  const places = quotations.map((quotation): CitedPlace => {
    const document = corpus.documents.find(({ id }) => id === quotation.documentId);
    if (document === undefined) throw new RangeError(`there is no document ${quotation.documentId}`);
    return { quotation, document };
  });
  if (entry?.printsPages === false) {
    // Numbers mean something only together with the list that they are of.
    const { citations, bibliography } = citer.text(places);
    return {
      style,
      citations: citations.map(({ text }, at) => {
        const pages = pageReference(places[at]?.quotation.pages ?? []);
        return pages === '' ? text : `${text}, ${pages}`;
      }),
      bibliography: bibliography.map(({ text }) => text),
    };
  }
  const isNoteStyle = entry?.forms.includes('note') === true;
  return {
    style,
    citations: places.map((place) => (isNoteStyle ? citer.note(place) : citer.inText([place])).text),
    bibliography: citer.bibliography(places).map(({ text }) => text),
  };
}

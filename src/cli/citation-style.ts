import type { Command } from 'commander';
import { z } from 'zod';
import type { Quotation } from '../answer/quotation.js';
import type { Config } from '../config.js';
import type { Corpus } from '../corpus/document.js';
import type { CitedPlace } from '../desk/citations/cited-place.js';
import type { Citer } from '../desk/citations/citer.js';
import { LOCALES } from '../desk/citations/locales.js';
import { DEFAULT_STYLE, openStyles, type StyleEntry } from '../desk/citations/styles.js';
import { PinciteError } from '../errors.js';

/** Which style citations are in, as it is typed. */
export const styleOptions = { style: z.string().optional(), locale: z.string().optional() };

/** Declares `--style` and `--locale`. */
export function addStyleOptions(command: Command): Command {
  return command
    .option(
      '-s, --style <id>',
      `cite in this style too: apa, mla, … (default: PINCITE_STYLE; with --locale also ${DEFAULT_STYLE})`,
    )
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
 * The style that was asked for, or that the settings name; null where neither is.
 * @throws PinciteError input, unknown-style, style-damaged, configuration
 */
export function styleChosen(
  chosen: { readonly style?: string | undefined; readonly locale?: string | undefined },
  config: Config,
): CiteInStyle | null {
  requireLocale(chosen.locale);
  const { style, locale } = config.citation;
  if (chosen.style === undefined && chosen.locale === undefined && style === null) return null;
  const styles = openStyles({ folder: config.paths.styles });
  const entry = styles.entry(chosen.style ?? style ?? DEFAULT_STYLE);
  const citer = styles.citer(entry.id, chosen.locale ?? locale);
  return (quotations, corpus) => cited(quotations, corpus, entry, citer);
}

/**
 * Citations can be worded in some languages only; a slip is told, and not taken for English.
 * @throws PinciteError input
 */
export function requireLocale(tag: string | undefined): void {
  const known = LOCALES.map((locale) => locale.toLowerCase());
  const wanted = tag?.replace('_', '-').toLowerCase();
  if (
    wanted === undefined ||
    known.some((locale) => locale === wanted || locale.split('-')[0] === wanted.split('-')[0])
  ) {
    return;
  }
  throw new PinciteError(
    'input',
    `Citations cannot be worded in “${tag ?? ''}”.`,
    'Choose one of en, en-GB, fr, nl and de.',
  );
}

function cited(quotations: readonly Quotation[], corpus: Corpus, style: StyleEntry, citer: Citer): StyledCitations {
  const places = quotations.map((quotation): CitedPlace => {
    const document = corpus.documents.find(({ id }) => id === quotation.documentId);
    if (document === undefined) throw new RangeError(`there is no document ${quotation.documentId}`);
    return { quotation, document };
  });
  // Numbers, and the letters of "2016a", mean something only together with the list that they are of.
  const { citations, bibliography } = citer.text(places);
  const shown = style.forms.includes('note') ? places.map((place) => citer.note(place)) : citations;
  return {
    style: style.id,
    citations: shown.map(({ text }) => text),
    bibliography: bibliography.map(({ text }) => text),
  };
}

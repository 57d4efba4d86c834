import type { Quotation } from '../../answer/quotation.js';
import type { CitedPlace } from '../../desk/citations/cited-place.js';
import type { Cited } from '../../desk/citations/runs.js';
import type { StyleEntry } from '../../desk/citations/styles.js';
import { type StyleInForce, styleInForce } from '../state/style-in-force.js';
import type { Call, Services } from './services.js';

/** One quotation's citation, with its exact place. */
export interface StyledCitation {
  readonly inText: Cited;
  /** Null in a style without notes. */
  readonly footnote: Cited | null;
}

/** Some quotations' citations in the style of whoever asks. */
export interface StyledCitations {
  readonly style: StyleEntry;
  readonly inForce: StyleInForce;
  /** One for each quotation, in order. */
  readonly citations: readonly StyledCitation[];
  /** Each work once, in the style's order; empty where the style has no bibliography. */
  readonly bibliography: readonly Cited[];
}

/**
 * Cites quotations in the style that is in force for the caller. What comes back is data of the documents: escape it.
 * @throws PinciteError style-damaged, state
 * @throws RangeError when a quotation is of no document of the corpus
 */
export async function styledCitations(
  quotations: readonly Pick<Quotation, 'documentId' | keyof CitedPlace['quotation']>[],
  call: Pick<Call, 'userId' | 'guildId'>,
  services: Pick<Services, 'engine' | 'settings' | 'config' | 'citations'>,
): Promise<StyledCitations> {
  const { documents } = services.engine.corpus;
  const places = quotations.map((quotation): CitedPlace => {
    const document = documents.find(({ id }) => id === quotation.documentId);
    if (document === undefined) throw new RangeError(`there is no document ${quotation.documentId}`);
    return { quotation, document };
  });
  const inForce = await styleInForce(call, services);
  const { style, inText, footnotes, bibliography } = await services.citations.cite(
    places,
    inForce.style,
    inForce.locale,
  );
  const hasNotes = style.forms.includes('note');
  const nothing: Cited = { text: '', runs: [] };
  return {
    style,
    inForce,
    citations: places.map((_, at) => ({
      inText: inText[at] ?? nothing,
      footnote: hasNotes ? (footnotes[at] ?? nothing) : null,
    })),
    bibliography,
  };
}

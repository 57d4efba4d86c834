import CSL from 'citeproc';
import type { BibliographicItem } from '../../corpus/bibliography.js';
import { withLocator } from './added-locator.js';
import { citable } from './citable.js';
import { type CitedPlace, citedItem, placeParts } from './cited-place.js';
import { Headings, type QuotationMarks } from './headings.js';
import { localeXml } from './locales.js';
import { quickenMacros } from './macros.js';
import { damaged, type StyleFile } from './read-style.js';
import { type Cited, RUNS, readRuns } from './runs.js';

/** Citations of a whole text, numbered and told apart throughout. */
export interface CitedText {
  /** One for each place, in order. */
  readonly citations: readonly Cited[];
  readonly bibliography: readonly Cited[];
}

/**
 * Cites in one style and one language. A note style's citation in the text is its note; a style without notes puts the
 * same citation in a note as in the text, as reference managers do. What the metadata lacks is left out, or said as the
 * style's manual says it ("n.d."). The exact place is always said, after the numbers of a style that says none too.
 */
export interface Citer {
  /** One citation of all the places: "(Lemeunier, 2016, p. 46)". Empty without places. */
  inText(places: readonly CitedPlace[]): Cited;
  /** The full footnote. */
  note(place: CitedPlace): Cited;
  /** The footnote for a work that was cited before. */
  shortNote(place: CitedPlace): Cited;
  /** Each work once, in the style's order. Empty where the style has no bibliography. */
  bibliography(places: readonly CitedPlace[]): readonly Cited[];
  /** A whole text's citations, in its order, and the bibliography that belongs to them: numbers agree, "2016a" is told from "2016b". */
  text(places: readonly CitedPlace[]): CitedText;
}

// citeproc would write its warnings on standard output, among the answers.
CSL.debug = () => {};
quickenMacros();

/** @throws PinciteError style-damaged, when the style cannot be carried out */
export function openCiter(id: string, style: StyleFile, locale: string): Citer {
  let items = new Map<string, BibliographicItem>();
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      throw damaged(id, 'carrying it out failed', cause);
    }
  };
  const engine = guarded(() => {
    const surroundings = {
      retrieveLocale: localeXml,
      retrieveItem: (itemId: string) => items.get(itemId) ?? { id: itemId },
    };
    const root = style.printsPages ? style.root : withLocator(style.root);
    // citeproc changes the style that it is given.
    const made = new CSL.Engine(surroundings, structuredClone(root), locale, true);
    made.setOutputFormat(RUNS);
    return made;
  });

  /** Forgets what was cited before, so that the same places are always cited alike. */
  const take = (places: readonly CitedPlace[]): void => {
    items = new Map(places.map((place) => citable(citedItem(place))).map((item) => [item.id, item]));
    engine.restoreProcessorState();
  };
  const cite = (places: readonly CitedPlace[], position: 0 | 1): Cited => {
    if (places.length === 0) return { text: '', runs: [] };
    return guarded(() => {
      take(places);
      engine.updateItems([...items.keys()]);
      const headings = new Headings();
      const cited = places.map((place) => ({ ...citationItem(engine, place, headings), position }));
      return readRuns(headings.restore(engine.makeCitationCluster(cited)));
    });
  };
  const entries = (): Cited[] => {
    const made = engine.makeBibliography();
    return made === false ? [] : made[1].map(readRuns);
  };
  return {
    inText: (places) => cite(places, 0),
    note: (place) => cite([place], 0),
    shortNote: (place) => cite([place], 1),
    bibliography: (places) => {
      if (places.length === 0) return [];
      return guarded(() => {
        take(places);
        engine.updateItems([...items.keys()]);
        return entries();
      });
    },
    text: (places) => {
      if (places.length === 0) return { citations: [], bibliography: [] };
      return guarded(() => {
        take(places);
        const headings = new Headings();
        const noteStyle = style.forms.includes('note');
        const made = engine.rebuildProcessorState(
          places.map((place, at) => ({
            citationID: String(at),
            citationItems: [citationItem(engine, place, headings)],
            properties: { noteIndex: noteStyle ? at + 1 : 0 },
          })),
          RUNS,
        );
        const byId = new Map(made.map(([citationId, , text]) => [citationId, readRuns(headings.restore(text))]));
        const citations = places.map((_, at) => byId.get(String(at)) ?? { text: '', runs: [] });
        return { citations, bibliography: entries() };
      });
    },
  };
}

/**
 * The place as a locator in the style's own words: "p. 46, n. 12"; without pages "sec. “Conclusion”, para. 3". CSL has
 * one label for a locator; what follows the first is written with the language's own terms.
 */
function citationItem(
  engine: InstanceType<typeof CSL.Engine>,
  place: CitedPlace,
  headings: Headings,
): { id: string; locator?: string; label?: string } {
  const { id } = citedItem(place);
  const { pages, section, paragraph, note } = placeParts(place);
  const parts: (readonly [label: string, value: string])[] = [];
  if (pages !== null) parts.push(['page', pages]);
  if (section !== null) parts.push(['section', headings.standIn(section, quotationMarks(engine))]);
  if (paragraph !== null) parts.push(['paragraph', paragraph]);
  if (note !== null) parts.push(['note', note]);
  const [first, ...rest] = parts;
  if (first === undefined) return { id };
  const more = rest.map(([label, value]) => `, ${engine.getTerm(label, 'short', 0)} ${value}`);
  return { id, label: first[0], locator: `${first[1]}${more.join('')}` };
}

function quotationMarks(engine: InstanceType<typeof CSL.Engine>): QuotationMarks {
  const mark = (name: string): string => engine.getTerm(name, 'long', 0);
  return {
    outer: [mark('open-quote'), mark('close-quote')],
    inner: [mark('open-inner-quote'), mark('close-inner-quote')],
  };
}

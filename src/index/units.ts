import type { Corpus, Document, Sentence } from '../corpus/document.js';
import { sliceOf } from '../corpus/span.js';

/** How a sentence is embedded: alone, with its neighbours, and with its neighbours under chapter and heading. */
export const VIEWS = ['sentence', 'window', 'context'] as const;
export type View = (typeof VIEWS)[number];

/** A sentence that can be ranked. Units of all documents are numbered together; the number is its identity in an index. */
export interface Unit {
  readonly unit: number;
  readonly document: Document;
  readonly sentence: Sentence;
}

/** All that can be ranked, by document id and position. */
export function unitsOf(corpus: Corpus): Unit[] {
  const units: Unit[] = [];
  for (const document of corpus.documents) {
    for (const sentence of document.sentences) {
      if (sentence.kind === 'body' || sentence.kind === 'note') units.push({ unit: units.length, document, sentence });
    }
  }
  return units;
}

/** A unit's texts, and the titles above them. */
export type UnitTexts = Readonly<Record<View | 'above', string>>;

/**
 * The texts under which a unit is embedded, and the titles of its chapter and section. Line breaks are blanks to the model; an
 * item's number tells it nothing.
 */
export function viewTexts({ document, sentence }: Unit): UnitTexts {
  const text = (other: Sentence): string => sliceOf(document.text, other.span).replace(/\s+/g, ' ');
  const own = withoutMarker(text(sentence), sentence);
  const before = document.sentences[sentence.ordinal - 1];
  const after = document.sentences[sentence.ordinal + 1];
  const neighbours = [before, sentence, after].filter(
    (other) => other !== undefined && other.paragraph === sentence.paragraph && other.kind === sentence.kind,
  );
  const window = neighbours.map((other) => (other === undefined ? '' : withoutMarker(text(other), other))).join(' ');
  const above = titlesAbove(document, sentence);
  const titles = above.join('. ');
  const leadIn = sentence.list?.leadIn == null ? undefined : document.sentences[sentence.list.leadIn];
  if (leadIn !== undefined) above.push(text(leadIn).replace(/[:.]$/, ''));
  return { sentence: own, window, context: `${[...new Set(above)].join('. ')}. ${window}`, above: titles };
}

/** The titles that a sentence stands under: of its chapter, or of the document where it has none, and of its section. */
export function titlesAbove(document: Document, sentence: Sentence): string[] {
  const section = document.sections.find((candidate) => candidate.id === sentence.sectionId);
  const chapter = document.chapters.find((candidate) => candidate.id === section?.chapterId);
  return [...new Set([chapter?.title ?? document.item.title, section?.title])].filter((title) => title !== undefined);
}

function withoutMarker(text: string, sentence: Sentence): string {
  return sentence.list === undefined ? text : text.replace(/^(?:•|\d{1,4}\.) /, '');
}

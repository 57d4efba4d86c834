/** What a document's own description can say; the labels below name each. */
export type MetadataProperty =
  | 'title'
  | 'authors'
  | 'editors'
  | 'published'
  | 'publisher'
  | 'series'
  | 'chapters'
  | 'pages';

/** Every fixed sentence that an answer needs, in one language. Quotations are never among them: they stay as they stand in their source. */
export interface Messages {
  /** Nothing can be quoted: a sentence for the terminal, and a heading with a sentence for Discord. */
  readonly notFound: string;
  readonly notFoundTitle: string;
  readonly notAnswered: string;
  readonly notAnsweredNear: string;
  /** Above the nearest passages, where nothing answers. */
  readonly nearest: string;
  /** Above a single nearest passage on Discord: "Does not answer · nearest passage 1 of 3". */
  nearestPassage(rank: string): string;
  /** Above passages of which none clearly answers. */
  readonly unclear: string;
  /** How likely a quotation answers: never a certainty, either way. */
  likelihood(probability: number): string;
  /** Beside a quotation that says the contrary of what was asked or stated. */
  readonly contradicts: string;
  /** Above what is only related, for the terminal; and above a single such passage: "Related, may not answer · 1 of 2". */
  readonly related: string;
  relatedPassage(rank: string): string;
  /** "2 of 8". */
  rank(position: number, count: number): string;
  /** "page 46", "pages 8–9"; of no labels, nothing. */
  pages(labels: readonly string[]): string;
  paragraph(number: number): string;
  /** A note by its marker, and a chapter by its title or number. */
  note(marker: string): string;
  chapter(name: string): string;
  /** Beside what is known from a document's description, not from its text. */
  readonly fromDescription: string;
  /** The label of what a description says, in the number that fits its values. */
  property(property: MetadataProperty, values: number): string;
  /** Above the sentence that calls a quoted note. */
  readonly calledBy: string;
  /** Above what "Ibid." and the like stand for. */
  readonly refersTo: string;
  /** Above the answers to one part of a question in several: parts are numbered from 1. */
  part(number: number, question: string): string;
  /** Said once where the asker's language is not the documents'. */
  readonly sourceLanguage: string;
  /** The question, repeated above its answer. */
  readonly question: string;
  /** Above the sentence that introduces the list a quoted item stands in. */
  introducedBy(pages: readonly string[]): string;
  /** Buttons under a passage and under an answer. */
  readonly context: string;
  footnotes(count: number): string;
  readonly copyCitation: string;
  moreResults(count: number): string;
  /** Below the facts of some documents: that others, listed by the command, have them too. */
  moreDocuments(count: number): string;
  /** At the end of a list that isn't shown whole: "and 3 more". */
  andMore(count: number): string;
  /** In a chat: what is left to show and the command for it, nothing left, and no wider context. */
  moreToShow(count: number): string;
  readonly nothingMore: string;
  readonly sectionEnds: string;
}

import type { DeskMessages } from './desk-catalogue.js';

/** What a document's own description can say; the labels below name each. */
export type MetadataProperty =
  | 'title'
  | 'authors'
  | 'editors'
  | 'published'
  | 'publisher'
  | 'series'
  | 'place'
  | 'chapters'
  | 'chapterCount'
  | 'authorCount'
  | 'pages'
  | 'language'
  | 'isbn'
  | 'issn'
  | 'doi'
  | 'url';

/**
 * Every fixed sentence that an answer and its buttons need, in one language. Each is a whole: nothing is glued to it
 * elsewhere. Quotations are never among them: they stay as they stand in their source.
 */
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
  /** Above passages of which none clearly answers, without a colon. */
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
  /** "marked sentence: page 9". @param pages as `pages` gives them */
  markedSentence(pages: string): string;
  paragraph(number: number): string;
  /** A note by its marker, and a chapter by its title or number. */
  note(marker: string): string;
  chapter(name: string): string;
  /** Beside what is known from a document's description, not from its text. */
  readonly fromDescription: string;
  /** The label of what a description says, in the number that fits its values. */
  property(property: MetadataProperty, values: number): string;
  /** A label as it stands before what it labels: with a colon. */
  withColon(label: string): string;
  /**
   * Above the sentence that calls a quoted note: "Called by this sentence on page 13", without a colon.
   * @param place its pages in words; empty where it has none
   */
  calledBy(place: string): string;
  /** Above what "Ibid." and the like stand for: "Refers to note 1 on page 12", without a colon. */
  refersTo(marker: string, place: string): string;
  /** Above the answers to one part of a question in several: parts are numbered from 1. */
  part(number: number, question: string): string;
  /** Said once where the asker's language is not the documents'. */
  readonly sourceLanguage: string;
  /** The question, repeated above its answer. */
  readonly question: string;
  /** Above the sentence that introduces the list a quoted item stands in. */
  introducedBy(pages: readonly string[]): string;
  /** Above the item itself, below that sentence: the two are not one text. */
  readonly listItem: string;
  /** Buttons under a passage and under an answer. */
  readonly context: string;
  footnotes(count: number): string;
  readonly copyCitation: string;
  moreResults(count: number): string;
  readonly moreContext: string;
  /** Above a quotation shown with its context, where it has none, and instead of a context that isn't its document's. */
  readonly nothingAround: string;
  readonly noContextTitle: string;
  readonly noContext: string;
  /** Where all results have been shown. */
  readonly noMoreResultsTitle: string;
  readonly noMoreResults: string;
  /** Above the notes called in a quotation; and that it calls none. */
  readonly footnotesTitle: string;
  readonly noFootnotes: string;
  /** Above what is shown for copying. */
  readonly citation: string;
  readonly quotationWithCitation: string;
  /** In the place of a passage that can't be shown: its text has gone, or isn't what its document says. */
  readonly changedTitle: string;
  readonly changed: string;
  readonly withheldTitle: string;
  readonly withheld: string;
  /** Below the facts of some documents: that others, listed by the command, have them too. */
  moreDocuments(count: number): string;
  /** At the end of a list that isn't shown whole: "and 3 more". */
  andMore(count: number): string;
  /** In a chat: what is left to show and the command for it, nothing left, and no wider context. */
  moreToShow(count: number): string;
  readonly nothingMore: string;
  readonly sectionEnds: string;
  /** What the writing desk says. */
  readonly desk: DeskMessages;
}

/** What the documents say to a sentence of a draft. */
export type SentenceVerdict = 'supported' | 'leaning' | 'touched' | 'contradicted' | 'unsupported';

/** What a single quotation is to a sentence. */
export type SourceRelation = 'supports' | 'leans' | 'touches' | 'contradicts';

/** What must not differ between a sentence and its source. */
export type DifferencePoint = 'number' | 'date' | 'negation' | 'name' | 'contrary' | 'order' | 'extent';

/** What checking a quotation says. */
export type QuotationVerdict = 'exact' | 'abridged' | 'altered' | 'absent';

/** How words differ from the source's, and why that may turn the meaning. */
export type WordChange = 'added' | 'dropped' | 'replaced' | 'moved';
export type WordWeight = 'number' | 'negation' | 'modal' | 'name';

/** What differs in the setting only. */
export type SettingName =
  | 'quotation-marks'
  | 'dashes'
  | 'spacing'
  | 'hyphenation'
  | 'ligatures'
  | 'accents-composed'
  | 'ellipsis-form'
  | 'note-calls'
  | 'emphasis'
  | 'initial-case'
  /** All in capitals or all in small letters; or the capitals of a heading or title. */
  | 'letter-case'
  /** "10,000" for "10 000". */
  | 'numerals'
  | 'punctuation'
  | 'final-mark';

/** What leaving words out does. */
export type LeftOutHarm = 'negates' | 'changes-subject' | 'limits';

/**
 * The fixed sentences of the writing desk in one language. Labels have no colon; a colon is put by `Messages.withColon`.
 * Nothing of a document is among them.
 */
export interface DeskMessages {
  /** Words between the language's own quotation marks. */
  quoted(words: string): string;
  readonly sentence: { readonly [V in SentenceVerdict]: string };
  /** The same in a word or two, for a table. */
  readonly sentenceShort: { readonly [V in SentenceVerdict]: string };
  /** Above a quotation found for a sentence. */
  readonly relation: { readonly [R in SourceRelation]: string };
  readonly point: { readonly [P in DifferencePoint]: string };
  /** Above the two wordings of a sentence and its source that differ; and of what only the sentence says. */
  readonly pointOfDifference: string;
  readonly notInSource: string;
  readonly verdict: { readonly [V in QuotationVerdict]: string };
  readonly verdictShort: { readonly [V in QuotationVerdict]: string };
  /** In the place of a verdict, in short. */
  readonly notChecked: string;
  /** The same of one whose words are right, and whose page or source is not. */
  misplacedShort(verdict: string): string;
  /** Beside a quotation made of several places. */
  readonly stitched: string;
  /** Before the writer's wording and the source's. */
  readonly given: string;
  readonly trueWording: string;
  readonly change: { readonly [C in WordChange]: string };
  /** Called out beside a change: "a negation". */
  readonly weight: { readonly [W in WordWeight]: string };
  readonly setting: { readonly [S in SettingName]: string };
  /** Before what differs in the setting only. */
  readonly settings: string;
  /** Before the words that an ellipsis or a bracket stands for; and where it stands for none. */
  leftOut(mark: string): string;
  nothingLeftOut(mark: string): string;
  readonly harm: { readonly [H in LeftOutHarm]: string };
  /**
   * The words are right, their page or source is not: "Exact, but on p. 46, not on 45". `actual` is a page in words or a
   * citation.
   */
  readonly misplaced: { readonly [K in 'page' | 'source']: (verdict: string, given: string, actual: string) => string };
  /** The same where the words are not right either. */
  readonly alsoMisplaced: { readonly [K in 'page' | 'source']: (given: string, actual: string) => string };
  /** Above the passages that come near a quotation that stands nowhere. */
  readonly nearest: string;
  /** Above the places that have the same words; `count` of all places, the shown one with them. */
  samePlaces(count: number): string;
  /** Above quotations too short to judge, in a draft. */
  readonly tooShort: string;
  /** Beside a quotation that no mark closes. */
  readonly notClosed: string;
  /** Of a draft: that there are no quotations, or no sentences. */
  readonly noQuotations: string;
  readonly noSentences: string;
  /** Heads of the columns of a report. */
  readonly columns: { readonly [C in 'place' | 'verdict' | 'quotation' | 'sentence' | 'source']: string };
  /** Where something stands in a draft without lines. */
  draftParagraph(number: number | null, note: string | null): string;
  /** Above the works cited. */
  readonly bibliography: string;
}

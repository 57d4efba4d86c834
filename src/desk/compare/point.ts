import type { Span } from '../../corpus/span.js';
import type { Language } from '../../language/languages.js';

/**
 * What must not differ between a sentence and its source. `contrary`: "slow" for "fast"; `order`: the same two things the other way
 * round; `extent`: "all" for "some", "must" for "may".
 */
export type PointKind = 'number' | 'date' | 'negation' | 'name' | 'contrary' | 'order' | 'extent';

/**
 * A difference between a sentence and a source. Spans are UTF-16 units of the two texts that were compared.
 * `conflict`: the source says another thing in the same place. `unsupported`: the source doesn't say it; where `source` is set all the
 * same, that may be its counterpart, but nothing shows that it is.
 */
export interface Point {
  readonly kind: PointKind;
  readonly verdict: 'conflict' | 'unsupported';
  readonly given: Span | null;
  readonly source: Span | null;
}

/** What comparing found. The verdict is that of the worst point. */
export interface Comparison {
  readonly verdict: 'agrees' | 'unsupported' | 'conflict';
  readonly points: readonly Point[];
  /** Share of the sentence's own content words that the source has too, 0 to 1. Not a measure of meaning. */
  readonly overlap: number;
}

/** What is known of names beyond the two texts. */
export interface NameKnowledge {
  /** Whether the documents write this word with a capital wherever it stands. */
  isName(word: string): boolean;
  /** Other names of the same thing that the documents themselves give: "United Nations" for "UN". */
  aliases(name: string): readonly string[];
}

/** What a comparison may lean on besides the two texts. */
export interface CompareOptions {
  readonly givenLanguage?: Language;
  readonly sourceLanguage?: Language;
  /** Text around the source: sentences beside it, headings above it. A fact that stands there is neither missing nor contradicted. */
  readonly surroundings?: string;
  readonly names?: NameKnowledge;
}

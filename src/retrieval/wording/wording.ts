import type { Document } from '../../corpus/document.js';
import type { Glossary } from '../../language/glossary.js';
import type { Language } from '../../language/languages.js';
import { type Authored, authoredBy } from './authors.js';
import { expandAcronyms } from './expand-acronyms.js';
import { type Expected, expectedOf } from './expects.js';
import { type Acronyms, learnAcronyms, learnInitials } from './learn-acronyms.js';
import { partInContext, partsOf } from './parts.js';
import { correctSpelling, type Vocabulary, vocabularyOf } from './spelling.js';

/** A question as it is searched for and read. */
export interface Wording {
  /** Put right and spelt out. */
  readonly text: string;
  /** As asked, and as searched for, each; empty for a single question. */
  readonly parts: readonly { readonly asked: string; readonly text: string; readonly expected: Expected }[];
  readonly expected: Expected;
  /** Whose view is asked for. */
  readonly authored: readonly Authored[];
}

/** What a set of documents tells about how they word things. Learned once. */
export class Wordings {
  readonly #acronyms: Acronyms;
  readonly #vocabulary: Vocabulary;

  /** @param isWord whether the model knows something as a word */
  constructor(
    private readonly documents: readonly Document[],
    private readonly isWord: (word: string) => boolean,
  ) {
    this.#vocabulary = vocabularyOf(
      documents.flatMap(({ text, chapters }) => [text, ...chapters.map(({ title }) => title)]),
    );
    // What the documents explain comes before what is guessed; initials that they use as a word are no initials.
    const guessed = [...learnInitials(documents)].filter(([initials]) => !this.#vocabulary.has(initials.toLowerCase()));
    this.#acronyms = new Map([...guessed, ...learnAcronyms(documents)]);
  }

  /**
   * How a question in `language` is to be searched for.
   * @param glossary puts it into the model's language; null where the model reads the asker's
   */
  read(question: string, language: Language, glossary: Glossary | null): Wording {
    // Of another language, every word would look misspelt.
    const corrected = language === 'en' ? correctSpelling(question, this.#vocabulary, this.isWord) : question;
    const parts = partsOf(corrected);
    const searched = (text: string): string => expandAcronyms(glossary?.gloss(text, language) ?? text, this.#acronyms);
    return {
      text: searched(corrected),
      parts: parts.map((asked, at) => ({
        asked,
        text: searched(partInContext(parts, at)),
        expected: expectedOf(asked, language),
      })),
      expected: parts.length > 0 ? null : expectedOf(corrected, language),
      authored: authoredBy(corrected, this.documents),
    };
  }

  /** The question as it stands: what is searched for when the wording is left alone. */
  static plain(question: string): Wording {
    return { text: question, parts: [], expected: null, authored: [] };
  }
}

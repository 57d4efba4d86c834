import type { Document } from '../../corpus/document.js';
import type { Glossary } from '../../language/glossary.js';
import type { Language } from '../../language/languages.js';
import { type Authored, authoredBy } from './authors.js';
import { hasContent } from './content.js';
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
  /** The words that the documents write in lower case. */
  readonly #plain: ReadonlySet<string>;

  /** @param isWord whether the model knows something as a word */
  constructor(
    private readonly documents: readonly Document[],
    private readonly isWord: (word: string) => boolean,
  ) {
    this.#vocabulary = vocabularyOf(
      documents.flatMap(({ text, chapters }) => [text, ...chapters.map(({ title }) => title)]),
    );
    this.#plain = new Set(
      documents.flatMap(({ text }) => text.match(/(?<![\p{L}\p{N}])\p{Ll}{2,}(?![\p{L}\p{N}])/gu) ?? []),
    );
    // What the documents explain comes before what is guessed.
    this.#acronyms = new Map([...learnInitials(documents), ...learnAcronyms(documents)]);
  }

  /**
   * How a question in `language` is to be searched for.
   * @param glossary puts it into the model's language; null where the model reads the asker's
   */
  read(question: string, language: Language, glossary: Glossary | null): Wording {
    const parts = partsOf(question, language);
    return {
      text: this.#searched(question, language, glossary),
      parts: parts.map((asked, at) => ({
        asked,
        text: this.#searched(partInContext(parts, at), language, glossary),
        expected: expectedOf(asked, language),
      })),
      expected: parts.length > 0 ? null : expectedOf(question, language),
      authored: authoredBy(question, this.documents, this.isWord),
    };
  }

  /** A text as it is searched for: in the model's language, put right, and spelt out. */
  #searched(text: string, language: Language, glossary: Glossary | null): string {
    const glossed = glossary?.gloss(text, language, (word) => this.#vocabulary.has(word.toLowerCase())) ?? text;
    // Of another language, every word would look misspelt.
    const corrected = language === 'en' ? correctSpelling(glossed, this.#vocabulary, this.isWord) : glossed;
    return expandAcronyms(corrected, this.#acronyms, (word) => this.#plain.has(word) || this.isWord(word));
  }

  /** Whether a text, as it is searched for, asks for anything that the documents or the model know. */
  knows(text: string): boolean {
    return hasContent(text, (word) => this.#vocabulary.has(word) || this.isWord(word));
  }

  /** The question as it stands: what is searched for when the wording is left alone. */
  static plain(question: string): Wording {
    return { text: question, parts: [], expected: null, authored: [] };
  }
}

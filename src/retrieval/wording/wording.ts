import type { Document } from '../../corpus/document.js';
import type { Glossary } from '../../language/glossary.js';
import type { Language } from '../../language/languages.js';
import { type AskedAuthors, type Authored, authoredBy } from './authors.js';
import { hasContent } from './content.js';
import { expandAcronyms } from './expand-acronyms.js';
import { type Expected, expectedOf } from './expects.js';
import { withoutAuthors } from './frame.js';
import { type Acronyms, learnAcronyms, learnInitials } from './learn-acronyms.js';
import { unwrapped } from './mood.js';
import { partInContext } from './part-context.js';
import { partsOf } from './parts.js';
import { correctSpelling, namesOf, type Vocabulary, vocabularyOf } from './spelling.js';
import { hasPlain, inPlainWords, phraseOf, termsOf } from './term.js';

/** A question as it is searched for and read. */
export interface Wording {
  /** Put right and spelt out. */
  readonly text: string;
  /** As asked, and as searched for, each; empty for a single question. */
  readonly parts: readonly { readonly asked: string; readonly text: string; readonly expected: Expected }[];
  readonly expected: Expected;
  /** Whose view is asked for. */
  readonly authored: readonly Authored[];
  /** Ways of writing the one word that is all that is asked; empty where more is asked, and where the documents have none of them. */
  readonly terms: readonly string[];
  /** The few words that are all that is asked, where they stand in a document as they are. */
  readonly phrase: string | null;
}

/** What a set of documents tells about how they word things. Learned once. */
export class Wordings {
  readonly #acronyms: Acronyms;
  readonly #vocabulary: Vocabulary;
  /** The words that the documents write in lower case. */
  readonly #plain: ReadonlySet<string>;
  readonly #names: Vocabulary;
  /** Made when the first short question comes. */
  #plainTexts: readonly string[] | null = null;

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
    this.#names = namesOf(
      documents.map(({ text }) => text),
      (word) => this.#plain.has(word),
    );
    // What the documents explain comes before what is guessed.
    this.#acronyms = new Map([...learnInitials(documents), ...learnAcronyms(documents)]);
  }

  /**
   * How a question in `language` is to be searched for.
   * @param glossary puts it into the model's language; null where the model reads the asker's
   */
  read(question: string, language: Language, glossary: Glossary | null): Wording {
    const { authored } = this.#authors(question, language);
    const parts = partsOf(question, language);
    const text = this.#searched(question, language, glossary);
    return {
      text,
      parts: parts.map((asked, at) => ({
        asked,
        text: this.#searched(partInContext(parts, at, language), language, glossary),
        expected: expectedOf(asked, language),
      })),
      expected: parts.length > 0 ? null : expectedOf(question, language),
      authored,
      terms: termsOf(question, text).filter((term) => this.#have(term)),
      phrase: [phraseOf(question)].find((phrase) => phrase !== null && this.#have(phrase)) ?? null,
    };
  }

  #authors(text: string, language: Language): AskedAuthors {
    return authoredBy(text, language, this.documents, this.isWord);
  }

  /** A text as it is searched for: without whose view it is, in the model's language, put right, and spelt out. */
  #searched(asked: string, language: Language, glossary: Glossary | null): string {
    const text = unwrapped(withoutAuthors(asked, this.#authors(asked, language).names, language), language);
    const glossed = glossary?.gloss(text, language, (word) => this.#vocabulary.has(word.toLowerCase())) ?? text;
    // Of another language, every word would look misspelt.
    const corrected = language === 'en' ? this.#corrected(glossed) : glossed;
    return expandAcronyms(corrected, this.#acronyms, (word) => this.#plain.has(word) || this.isWord(word));
  }

  #have(term: string): boolean {
    this.#plainTexts ??= this.documents.map(({ text }) => inPlainWords(text));
    return this.#plainTexts.some((plain) => hasPlain(plain, [term]));
  }

  #corrected(text: string): string {
    return correctSpelling(text, this.#vocabulary, this.isWord, {
      names: this.#names,
      together: (word, neighbour) => this.#together(word, neighbour) + this.#together(neighbour, word),
    });
  }

  /** How often the documents have a word and, at most two words later, another. Both are letters and digits only. */
  #together(first: string, second: string): number {
    const both = new RegExp(`(?<!\\p{L})${first}\\P{L}{1,4}(?:\\p{L}{1,40}\\P{L}{1,4}){0,2}${second}(?!\\p{L})`, 'giu');
    return this.documents.reduce((sum, { text }) => sum + (text.match(both)?.length ?? 0), 0);
  }

  /** Whether a text, as it is searched for, asks for anything that the documents or the model know. */
  knows(text: string): boolean {
    return hasContent(text, (word) => this.#vocabulary.has(word) || this.isWord(word));
  }

  /** The question as it stands: what is searched for when the wording is left alone. */
  static plain(question: string): Wording {
    return { text: question, parts: [], expected: null, authored: [], terms: [], phrase: null };
  }
}

import { TELLING_LETTERS, TELLING_PARTS, TELLING_SHAPES, TELLING_WORDS } from './detection-words.js';
import { ENGLISH_HOMOGRAPHS, ENGLISH_WORDS } from './english-words.js';
import { LANGUAGES, type Language } from './languages.js';

type Scores = Record<Language, number>;

/** What a word that only one language has is worth; one of several languages is worth less to each. */
const WORD = 2;
const SHARED_WORD = 1;
/** What an English word is worth that is no function word: titles and terms that stand in other languages are made of such. */
const CONTENT_WORD = 1.2;
/** What a word's shape is worth: a hint, shared among the languages that have it. */
const SHAPE = 0.8;
/** Letters that no other of the languages writes. */
const LETTERS = 0.9;
/** A stem or an ending that English never has: nearly a word of the language, and shared like one. */
const PART = 1.6;
/** Shorter words have such letters by chance. */
const SHORTEST_TELLING = 6;
/** A capital inside a sentence starts a name (or a German noun), and names tell little of the language around them. */
const NAME = 0.35;
/**
 * People begin a question with the word that asks, and no name stands there. English most of all: after "who" and "what" a long
 * name in another language is still a name.
 */
const FIRST: Scores = { en: 3, fr: 1.4, nl: 1.4, de: 1.4 };
/** By how much another language must be ahead of English: in doubt, a question is English. */
const MARGIN = 0.3;
/** Of capitals alone, a word of so few letters is an acronym: "UN?" */
const LONGEST_ACRONYM = 3;
/** What is looked at: a question has said its language long before. */
const MOST_LETTERS = 1_000;
const MOST_WORDS = 60;

/** Before a capital these are part of a name: "Le Pen", "Den Haag", "De Kerchove", "al-Nusra". */
const NAME_PARTICLE = /^(?:al|el|de|die|der|das|van|von|le|la|les|den|het|du|des)$/u;
const ELISION = /^(?:l|d|qu|n|s|c|j|m|t|jusqu|lorsqu|puisqu|quelqu)['’]$/u;

/** Letters, with the apostrophe or hyphen that follows. The s of "1920s" and of "city's" is no word. */
const WRITTEN = /(?<![\p{N}\p{L}]|\p{L}['’](?=s(?!['’\p{L}])))\p{L}+['’]?-?/gu;
/** A single mark is one only at a word's edge, where no elision or possessive has it; inside, apostrophes stand between letters. */
const QUOTED =
  /“[^”]{0,2000}”|«[^»]{0,2000}»|„[^“”]{0,2000}[“”]|"[^"]{0,2000}"|(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}])(?:[^'‘’]|(?<=\p{L})['’](?=\p{L})){0,2000}['’](?![\p{L}\p{N}])/gu;

/** A word as the question has it, and what stands around it. */
interface Token {
  /** In lower case, with the apostrophe that follows it. */
  readonly word: string;
  readonly capital: boolean;
  /** Begins the question, where a capital says nothing. */
  readonly first: boolean;
  /** A part of a name in any language, so long as nobody shouts. */
  readonly particle: boolean;
}

/** Built when first asked for: nothing is worked out at import time. */
let wordLists: WordLists | null = null;

interface WordLists {
  readonly telling: ReadonlyMap<string, readonly Language[]>;
  readonly english: ReadonlySet<string>;
  readonly homographs: ReadonlySet<string>;
}

function lists(): WordLists {
  if (wordLists !== null) return wordLists;
  const telling = new Map<string, Language[]>();
  for (const language of LANGUAGES) {
    for (const word of new Set(TELLING_WORDS[language].split(/\s+/u))) {
      const languages = telling.get(word);
      if (languages === undefined) telling.set(word, [language]);
      else languages.push(language);
    }
  }
  const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));
  wordLists = { telling, english: setOf(ENGLISH_WORDS), homographs: setOf(ENGLISH_HOMOGRAPHS) };
  return wordLists;
}

/**
 * The language that a question is asked in, by its function words and the shapes of its words; English when in doubt.
 * Names of other languages inside a question don't decide, nor does how words look without a word that only one language has.
 */
export function languageOf(text: string): Language {
  const tokens = tokensOf(unquoted(text.slice(0, MOST_LETTERS).normalize('NFC')));
  const tally = new Tally(tokens.some((token) => isEnglish(token)));
  for (const token of tokens) tally.add(token);
  const best = tally.best();
  return best !== 'en' && tally.shownFor(best) ? best : 'en';
}

function tokensOf(text: string): readonly Token[] {
  const words = text.match(WRITTEN)?.slice(0, MOST_WORDS) ?? [];
  // Somebody who shouts capitalises everything: then capitals tell nothing.
  const shouting =
    words.some((word) => word.length > LONGEST_ACRONYM || words.length > 1) && !/\p{Ll}/u.test(words.join(''));
  return words.flatMap((written, at): Token[] => {
    const bare = written.replace(/-$/u, '');
    // An acronym is of no language, and a letter alone ("C++") neither: "à", "a", "y" and "u" are words.
    if (!shouting && /^\p{Lu}{2,}$/u.test(bare)) return [];
    if (/^[b-hj-tv-xz]$/iu.test(bare)) return [];
    const word = bare.toLowerCase();
    const beforeName = !shouting && /^\p{Lu}/u.test(words[at + 1] ?? '');
    const article = /^(?:al|el)-$/iu.test(written);
    const particle = article || (beforeName && (NAME_PARTICLE.test(word) || ELISION.test(word)));
    return [{ word, capital: !shouting && at > 0 && /^\p{Lu}/u.test(bare), first: at === 0, particle }];
  });
}

/** Whether a word is English and nothing else: then those that could be English are. */
function isEnglish({ word, capital }: Token): boolean {
  const { telling, english } = lists();
  const languages = telling.get(word);
  return !capital && (english.has(word) || (languages?.length === 1 && languages[0] === 'en'));
}

/** A question about somebody's words is in the language around them, where there is any. */
function unquoted(text: string): string {
  const rest = text.replace(QUOTED, ' ');
  return /\p{L}{2}/u.test(rest) ? rest : text;
}

/** What the words of one question say together. */
class Tally {
  private readonly scores: Scores = { en: 0, fr: 0, nl: 0, de: 0 };
  /** Languages that a word of their own spoke for, a word shared with others but not with English, and letters of their own. */
  private readonly own = new Set<Language>();
  private readonly shared: Scores = { en: 0, fr: 0, nl: 0, de: 0 };
  private readonly letters = new Set<Language>();
  /** Languages that a word's stem or ending spoke for, and those that some word of the question is not known to be of. */
  private readonly typical = new Set<Language>();
  private readonly unfit = new Set<Language>();

  /** @param english whether a word of the question is English and nothing else */
  constructor(private readonly english: boolean) {}

  best(): Language {
    const { scores } = this;
    const [best = 'en'] = [...LANGUAGES].sort((a, b) => scores[b] - scores[a]);
    return scores[best] - scores.en > MARGIN ? best : 'en';
  }

  /** Whether more than the shapes of words speaks for a language. */
  shownFor(language: Language): boolean {
    const needed = this.letters.has(language) || !this.unfit.has(language) ? 1 : 2;
    return this.own.has(language) || this.shared[language] >= needed || (!this.english && this.typical.has(language));
  }

  add(token: Token): void {
    const { word, capital, particle } = token;
    const doubtful = particle && (token.first || this.english);
    const weight = doubtful || capital ? NAME : 1;
    if (ELISION.test(word)) {
      // "it's", "don't" and the like end with these letters; only what stands before an apostrophe is an elision.
      this.scores.fr += WORD * weight;
      if (!particle) this.own.add('fr');
      return;
    }
    const bare = word.replace(/['’]$/u, '');
    const known = lists().telling.get(bare);
    if (!capital) this.unfitted(known ?? []);
    if (known === undefined) this.addUnknown(bare, weight, token);
    else this.addKnown(bare, known, weight, token);
  }

  private unfitted(known: readonly Language[]): void {
    for (const language of LANGUAGES) if (!known.includes(language)) this.unfit.add(language);
  }

  private addKnown(word: string, known: readonly Language[], weight: number, token: Token): void {
    const english = this.english && !known.includes('en') && lists().homographs.has(word);
    const languages = english ? [...known, 'en' as const] : known;
    const worth = (languages.length === 1 ? WORD : SHARED_WORD) * weight;
    // "Was" and "wat" begin English questions only where something else is English.
    const first = languages.length > 1 && !this.english ? { ...FIRST, en: FIRST.de } : FIRST;
    for (const language of languages) {
      this.scores[language] += worth * (token.first && !english && !token.particle ? first[language] : 1);
    }
    if (languages.includes('en')) return;
    for (const language of languages) {
      // Among English words, a capital makes a name of what would be a German noun.
      if (token.capital && (language !== 'de' || this.english)) continue;
      if (languages.length > 1 || token.particle) this.shared[language] += weight < 1 ? 0 : 1;
      else this.own.add(language);
    }
  }

  private addUnknown(word: string, weight: number, { capital }: Token): void {
    if (lists().english.has(word)) this.scores.en += CONTENT_WORD * weight;
    if (word.length < 4) return;
    if (word.length >= SHORTEST_TELLING) this.addParts(word, capital);
    const shaped = LANGUAGES.filter((language) => TELLING_SHAPES[language].test(word));
    for (const language of shaped) this.scores[language] += (SHAPE * weight) / shaped.length;
    for (const language of LANGUAGES) {
      if (TELLING_LETTERS[language]?.test(word) !== true) continue;
      this.scores[language] += LETTERS * weight;
      if (weight === 1) this.letters.add(language);
    }
  }
  private addParts(word: string, capital: boolean): void {
    if (lists().english.has(word)) return;
    const parted = LANGUAGES.filter((language) => TELLING_PARTS[language]?.test(word));
    for (const language of parted) {
      // A German noun has its capital, unless English words stand around it.
      const named = capital && (language !== 'de' || this.english);
      this.scores[language] += (PART * (named ? NAME : 1)) / parted.length;
      if (!named) this.typical.add(language);
    }
  }
}

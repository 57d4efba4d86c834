import { splitCompound } from './compounds.js';
import { capitalised, folded } from './gloss-words.js';
import type { Language } from './languages.js';
import { lemmasOf } from './lemmas.js';
import type { Entries } from './read-glossary.js';

/**
 * What a word's first letter says of it. In German, `capital`: a noun before anything else; `lower`: no noun; `any`: written by
 * somebody who minds no capitals, or where each word has one.
 */
export type Letter = 'capital' | 'lower' | 'any';

/** What a name ends in that says what it is: "Kanaalplan" is a plan, and "Hoogstraten" no street. */
const HEADS =
  /(?:plan|plannen|wet|raad|dienst|commissie|politie|centrum|fonds|bank|akkoord|verdrag|partij|besluit|programma|project|zone|comité|orgaan|wetboek|hof|rechtbank|parlement|instituut|agentschap|autoriteit|ministerie)$/u;

/** Parts of compounds shorter than four letters that are no chance: "Europol" is neither money nor a Pole. */
const SHORT_PARTS: ReadonlySet<string> = new Set(
  'amt rat tag weg zug hof bau rad tor see art bad dag wet zee lid bus'.split(' '),
);
const SHORTEST_PART = 4;

/** Compounds shorter than this are words of their own. */
const SHORTEST_COMPOUND = 7;

/** In a compound these are mostly letters of another word, or say nothing in English. */
const NO_PART = new Set(
  `the a of to in on at by for from with and or but not no is as than more all also off out one he his her their under over before
  after against around about through between if so there be are was am her me us it this that still`.split(/\s+/u),
);

/** To be, as entries of participles have it. */
const BEING: { readonly [L in Language]: string } = { en: 'be', fr: 'être', nl: 'zijn', de: 'sein' };

/** One language's words and what they mean, however they are inflected or put together. */
export class Meanings {
  /** Entries by their words without accents, for what was typed in haste. */
  private readonly byFolded = new Map<string, string>();
  /** Words of the longest entry, by its first word: how far it pays to look. */
  private readonly longest = new Map<string, number>();

  constructor(
    private readonly entries: Entries,
    private readonly language: Language,
  ) {
    for (const [key, english] of entries) {
      const plain = folded(key);
      if (plain !== key && !this.byFolded.has(plain)) this.byFolded.set(plain, english);
      const words = key.split(' ');
      const first = words[0] ?? '';
      this.longest.set(first, Math.max(this.longest.get(first) ?? 0, words.length));
    }
  }

  /**
   * What a participle means after "to be", which it may not mean elsewhere ("sont partis" are no parties): entries that begin with
   * the verb's infinitive; null where there is none.
   */
  participle(key: string): string | null {
    for (const candidate of this.candidates(key)) {
      const english = this.entries.get(`${BEING[this.language]} ${candidate}`);
      if (english !== undefined) return english;
    }
    return null;
  }

  /** The longest entry that begins at a word: its English and how many words it takes; null where none of several words does. */
  phraseAt(keys: readonly string[], at: number): { readonly english: string; readonly words: number } | null {
    for (const first of this.candidates(keys[at] ?? '')) {
      for (let words = Math.min(this.longest.get(first) ?? 0, keys.length - at); words > 1; words -= 1) {
        const middle = keys.slice(at + 1, at + words - 1);
        for (const last of this.candidates(keys[at + words - 1] ?? '')) {
          const english = this.entries.get([first, ...middle, last].join(' '));
          if (english !== undefined) return { english, words };
        }
      }
    }
    return null;
  }

  /** A word's English; null where it isn't known, and empty where English says nothing. */
  meaningOf(key: string, letter: Letter = 'any', isName = false): string | null {
    const own = this.inflectedNoun(key, letter) ?? this.entry(key, letter);
    if (own !== null || isName) return own;
    const simple = this.simple(key, letter) ?? this.hasty(key, letter);
    if (simple !== null) return simple;
    if (key.includes('-')) return this.hyphenated(key, letter);
    if (this.language === 'fr' || key.length < SHORTEST_COMPOUND) return null;
    return splitCompound(key, (part, last) => this.partOf(part, last))?.join(' ') ?? null;
  }

  /** What a verb means together with the particle that stands elsewhere in the sentence; null where they don't belong together. */
  separable(particle: string, verb: string): string | null {
    for (const lemma of this.candidates(verb)) {
      const english = this.entries.get(particle + lemma);
      if (english !== undefined) return english;
    }
    return null;
  }

  /** Only the last part of a compound is inflected; the others may lack their last e ("Schulgesetz"). */
  private partOf(part: string, last: boolean): string | null {
    if (part.length < SHORTEST_PART && !SHORT_PARTS.has(part)) return null;
    const english = last
      ? this.simple(part, 'capital')
      : (this.entry(part, 'capital') ?? this.entry(`${part}e`, 'capital'));
    return english === null || english === '' || NO_PART.has(english) ? null : english;
  }

  /** What is written with a capital is not taken for a form of something else, save for plurals and countries' adjectives. */
  nameOf(key: string): string | null {
    const own = this.entries.get(key) ?? this.byFolded.get(key) ?? this.entries.get(key.replace(/[sx]$/u, ''));
    if (own !== undefined) return own;
    if (this.language === 'nl' && key.length >= SHORTEST_COMPOUND && HEADS.test(key)) {
      const parts = splitCompound(key, (part, last) => this.partOf(part, last));
      if (parts !== null) return parts.join(' ');
    }
    const inflected = this.language === 'nl' ? /(?:e|en|s)$/u : /(?:ais|ain|ois|and|nn)es?$/u;
    return inflected.test(key) ? this.foreign(this.simple(key, 'any')) : null;
  }

  /** The English of an acronym that English has another for; what is a word by chance ("IS", "AN") is left alone. */
  acronymOf(key: string): string | null {
    return this.foreign(this.entry(key, 'any'));
  }

  /** English that is written with a capital, and so names something. */
  private foreign(english: string | null): string | null {
    return english !== null && /^\p{Lu}/u.test(english) ? english : null;
  }

  private candidates(key: string): readonly string[] {
    return [key, ...lemmasOf(key, this.language)];
  }

  /** What a glossary has for just this word, as far as its first letter lets it be that. */
  private entry(key: string, letter: Letter): string | null {
    const plain = this.entries.get(key) ?? null;
    if (this.language !== 'de' || letter === 'lower') return plain;
    const noun = this.entries.get(capitalised(key)) ?? null;
    return letter === 'capital' ? (noun ?? plain) : (plain ?? noun);
  }

  /** "Schwächen" are the plural of a noun, where it has a capital, though a verb is written alike. */
  private inflectedNoun(key: string, letter: Letter): string | null {
    if (this.language !== 'de' || letter !== 'capital' || this.entries.has(capitalised(key)) || !/n$/u.test(key)) {
      return null;
    }
    const singular = [key.slice(0, -1), key.slice(0, -2)].find((stem) => this.entries.has(capitalised(stem)));
    return singular === undefined ? null : (this.entries.get(capitalised(singular)) ?? null);
  }

  private simple(key: string, letter: Letter): string | null {
    for (const candidate of this.candidates(key)) {
      const english = this.entry(candidate, letter);
      if (english !== null) return english;
    }
    return null;
  }

  /** Typed without accents, or with ae for ä. */
  private hasty(key: string, letter: Letter): string | null {
    const plain = folded(key);
    const noun = letter !== 'lower' && this.language === 'de';
    for (const candidate of [plain, ...lemmasOf(plain, this.language)]) {
      const english =
        this.byFolded.get(candidate) ??
        (noun ? this.byFolded.get(capitalised(candidate)) : undefined) ??
        this.entry(candidate, letter);
      if (english !== null) return english;
    }
    const umlauts = key.replaceAll('ae', 'ä').replaceAll('oe', 'ö').replaceAll('ue', 'ü');
    return this.language === 'de' && umlauts !== key ? this.simple(umlauts, letter) : null;
  }

  /** Of "Bundes-Regierung" both halves must be known; "donne-t-il" is a verb and its pronoun. */
  private hyphenated(key: string, letter: Letter): string | null {
    const parts = key.split('-').filter((part) => part !== 't');
    const meanings = parts.map((part) => this.simple(part, letter) ?? this.hasty(part, letter));
    if (!meanings.every((meaning) => meaning !== null)) return null;
    return meanings.filter((meaning) => meaning !== '').join(' ');
  }
}

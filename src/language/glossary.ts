import { adjectivesFirst } from './gloss-order.js';
import { type Word, wordsOf } from './gloss-words.js';
import { LANGUAGES, type Language } from './languages.js';
import { readEntries } from './read-glossary.js';
import { type Letter, Meanings } from './word-meaning.js';

/** English words that carry no matter: known or not, they don't tell whether a gloss is worth having. */
const EMPTY_ENGLISH = new Set(
  `the a of to in on at by for from with and or but not no who what which when where why how is are was were be been has have had
  this that these those his her their its it he she they one as than more most all also of-the to-the in-the at-the how-many there
  can will would may must does did do if about`
    .split(/\s+/u)
    .map((word) => word.replaceAll('-', ' ')),
);

/** Words that separable verbs leave at the end of a sentence. */
const PARTICLES: { readonly [L in Language]: ReadonlySet<string> } = {
  en: new Set(),
  fr: new Set(),
  nl: new Set('aan af bij door in mee na om onder op over plaats terug toe uit vast voor weg samen'.split(' ')),
  de: new Set(
    'ab an auf aus bei ein fest her hin los mit nach statt teil um unter vor weg zu zurück zusammen'.split(' '),
  ),
};

/** Forms of "to be", before participles. */
const BEING: { readonly [L in Language]: ReadonlySet<string> } = {
  en: new Set(),
  fr: new Set('est sont était étaient etait etaient fut furent sera seront soit soient être etre'.split(' ')),
  nl: new Set('is zijn was waren'.split(' ')),
  de: new Set('ist sind war waren wäre wären sei seien'.split(' ')),
};

/** After these a word is a noun: in German also where nobody minds capitals. */
const ARTICLES = new Set(
  'le la les l un une des du au aux ce cet cette ces de het een der die das den dem ein eine einen einem einer'.split(
    ' ',
  ),
);

const NAME_JOINS = /^(?:bin|ibn|abu|al|el|Bin|Ibn|Abu|Al|El)$/u;
const COSTS = /^(?:kost|kosten|kostet|kostete|koste|coûte|coûtent|coute|coutent)$/u;
const ASKS_PRICE = /^(?:wat|was|hoeveel|wieviel|wie viel|combien)$/u;

/** One piece of a gloss: what it says in English, and whether that is a translation. */
interface Piece {
  readonly key: string;
  readonly english: string;
  readonly known: boolean;
  readonly name: boolean;
}

/** Whether a word, as it was written, is one that the documents have. */
export type IsName = (word: string) => boolean;

/** Puts questions into English word by word, for models that read English only. */
export class Glossary {
  constructor(private readonly meanings: ReadonlyMap<Language, Meanings>) {}

  /**
   * A question in English words, in the order of the original save for adjectives. What isn't known (names, numbers, acronyms) stays as it is.
   * @param isName tells the words that the documents have: written with a capital, they stay as they are unless an entry of
   * their own (in French and Dutch, a name's) says what they are
   * @returns null for English, for a language without a glossary, and where less than half of the words that matter are known
   */
  gloss(text: string, language: Language, isName?: IsName): string | null {
    const meanings = this.meanings.get(language);
    if (meanings === undefined) return null;
    const pieces = costsLast(rejoin(piecesOf(text, language, meanings, isName), meanings, PARTICLES[language]));
    if (!worthHaving(pieces)) return null;
    const placed = pieces.map((piece) => ({ ...piece, weighty: piece.known && matters(piece) }));
    const english = (language === 'fr' ? adjectivesFirst(placed) : placed)
      .map((piece) => piece.english)
      .filter((words) => words !== '');
    if (english.length === 0) return null;
    return english.join(' ') + (/\?\s*$/u.test(text) ? '?' : '');
  }

  /** Each word that matters and whether it is known: to find what a glossary lacks. */
  coverage(
    text: string,
    language: Language,
  ): { readonly known: readonly string[]; readonly unknown: readonly string[] } {
    const meanings = this.meanings.get(language);
    const pieces = meanings === undefined ? [] : piecesOf(text, language, meanings).filter(matters);
    const keysOf = (known: boolean) => pieces.filter((piece) => piece.known === known).map(({ key }) => key);
    return { known: keysOf(true), unknown: keysOf(false) };
  }
}

/**
 * Reads the glossaries of a folder, one file a language.
 * @param folder where `fr.tsv` and its like are; a missing folder or file gives no glosses
 * @throws PinciteError configuration, where a line is not an entry
 */
export async function openGlossary(folder: string): Promise<Glossary> {
  const meanings = new Map<Language, Meanings>();
  for (const language of LANGUAGES) {
    if (language === 'en') continue;
    const entries = await readEntries(folder, language);
    if (entries.size > 0) meanings.set(language, new Meanings(entries, language));
  }
  return new Glossary(meanings);
}

function piecesOf(text: string, language: Language, meanings: Meanings, isName?: IsName): Piece[] {
  const words = wordsOf(text);
  const shouting = !/\p{Ll}/u.test(text);
  // Who writes no capitals, or nothing else, tells nothing by them; nor does the one that begins a sentence.
  const careful = !shouting && words.some(({ written }, at) => at > 0 && /^\p{Lu}/u.test(written));
  const keys = words.map(({ key }) => key);
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    const { written, key } = words[at] ?? { written: '', key: '' };
    const phrase = meanings.phraseAt(keys, at);
    if (phrase !== null) {
      pieces.push({
        key: keys.slice(at, at + phrase.words).join(' '),
        english: phrase.english,
        known: true,
        name: false,
      });
      at += phrase.words;
      continue;
    }
    const fixed = /\p{N}/u.test(key) || /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(written);
    // Everything is a capital in German; elsewhere a capital inside a sentence is a name.
    const proper = at > 0 && language !== 'de' && !shouting && /^\p{Lu}/u.test(written);
    const lookUp = fixed && !shouting ? 'acronymOf' : proper ? 'nameOf' : 'meaningOf';
    const partOfName = !shouting && isPartOfName(words, at);
    const named = !shouting && /^\p{Lu}/u.test(written) && isName?.(written) === true;
    const noun = careful ? /^\p{Lu}/u.test(written) : ARTICLES.has(keys[at - 1] ?? '');
    const letter: Letter = noun && at > 0 ? 'capital' : !careful || at === 0 ? 'any' : 'lower';
    const been = !proper && isAfterBeing(keys, at, language) ? meanings.participle(key) : null;
    const found = been ?? (lookUp === 'meaningOf' ? meanings.meaningOf(key, letter, named) : meanings[lookUp](key));
    const meaning = partOfName || (named && proper && !startsName(found)) ? null : found;
    const name = partOfName || (meaning === null && (fixed || /^\p{Lu}/u.test(written)));
    pieces.push({ key, english: meaning ?? written, known: meaning !== null, name });
    at += 1;
  }
  return pieces;
}

/** Whether a word may be the participle of "to be": right after it in French, at the end in Dutch and German, and after no article. */
function isAfterBeing(keys: readonly string[], at: number, language: Language): boolean {
  if (ARTICLES.has(keys[at - 1] ?? '') || (language !== 'fr' && at < keys.length - 1)) return false;
  const near = keys.slice(language === 'fr' ? Math.max(0, at - 2) : 0, at);
  return near.some((key) => BEING[language].has(key.split('-')[0] ?? ''));
}

/** English that is a name itself: "Belgium" for "Belgique". */
function startsName(english: string | null): boolean {
  return english !== null && /^\p{Lu}/u.test(english);
}

/** Words that join names, and the capital after them: "bin" is "am" too, but not before a name and without "ich". */
function isPartOfName(words: readonly Word[], at: number): boolean {
  const capital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.written);
  const joins = (word: Word | undefined): boolean => word !== undefined && NAME_JOINS.test(word.written);
  if (words.some(({ key }) => key === 'ich')) return false;
  return (joins(words[at]) && capital(words[at + 1])) || (joins(words[at - 1]) && capital(words[at]));
}

/** "Wat kost het boek?" is "what does the book cost": English has its verb last. */
function costsLast(pieces: readonly Piece[]): readonly Piece[] {
  const [asking, verb, ...rest] = pieces;
  if (asking === undefined || verb === undefined || rest.length === 0 || !COSTS.test(verb.key)) return pieces;
  if (!ASKS_PRICE.test(asking.key)) return pieces;
  const price = asking.english.startsWith('how') ? { ...asking, english: 'how much' } : asking;
  return [price, { ...verb, english: 'does' }, ...rest, { ...verb, english: 'cost' }];
}

/** A particle at the end goes back to its verb: "wer führt das Gesetz ein" is about introducing, not about leading in. */
function rejoin(pieces: readonly Piece[], meanings: Meanings, particles: ReadonlySet<string>): readonly Piece[] {
  const last = pieces.at(-1);
  if (last === undefined || !particles.has(last.key)) return pieces;
  for (const [position, piece] of pieces.slice(0, -1).entries()) {
    const english = meanings.separable(last.key, piece.key);
    if (english !== null) return pieces.slice(0, -1).with(position, { ...piece, english, known: true, name: false });
  }
  return pieces;
}

function matters({ key, english, known }: Piece): boolean {
  return !(known && (english === '' || EMPTY_ENGLISH.has(english))) && !/^\p{N}/u.test(key);
}

/** A gloss that is mostly the original helps nobody. Names are kept as they are in any language, but not nothing else. */
function worthHaving(pieces: readonly Piece[]): boolean {
  const weighty = pieces.filter((piece) => matters(piece) && !piece.name);
  const known = weighty.filter((piece) => piece.known).length;
  const names = pieces.filter((piece) => piece.name).length;
  return known * 2 >= weighty.length && names <= pieces.length - names;
}

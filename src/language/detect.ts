import { TELLING_LETTERS, TELLING_SHAPES, TELLING_WORDS } from './detection-words.js';
import { LANGUAGES, type Language } from './languages.js';

type Scores = Record<Language, number>;

/** What a word that only one language has is worth; one of several languages is worth less to each. */
const WORD = 2;
const SHARED_WORD = 1;
/** What a word's shape is worth: a hint, shared among the languages that have it. */
const SHAPE = 0.8;
/** Letters that no other of the languages writes. */
const LETTERS = 0.9;
/** A capital inside a sentence starts a name (or a German noun), and names tell little of the language around them. */
const NAME = 0.35;
/**
 * People begin a question with the word that asks, and no name stands there. English most of all: after "who" and "what" a long
 * name in another language is still a name.
 */
const FIRST: Scores = { en: 3, fr: 1.4, nl: 1.4, de: 1.4 };
/** By how much another language must be ahead of English: in doubt, a question is English. */
const MARGIN = 0.3;
/** Words that are looked at: a question has said its language long before. */
const MOST_WORDS = 60;

const ELISION = /^(?:l|d|qu|n|s|c|j|m|t|jusqu|lorsqu|puisqu|quelqu)['’]$/u;

/** Built when first asked for: nothing is worked out at import time. */
let wordsByLanguage: ReadonlyMap<string, readonly Language[]> | null = null;

function tellingWords(): ReadonlyMap<string, readonly Language[]> {
  if (wordsByLanguage !== null) return wordsByLanguage;
  const found = new Map<string, Language[]>();
  for (const language of LANGUAGES) {
    for (const word of new Set(TELLING_WORDS[language].split(/\s+/u))) {
      const languages = found.get(word);
      if (languages === undefined) found.set(word, [language]);
      else languages.push(language);
    }
  }
  wordsByLanguage = found;
  return found;
}

/**
 * The language that a question is asked in, by its function words and the shapes of its words; English when in doubt.
 * Names of other languages inside a question don't decide.
 */
export function languageOf(text: string): Language {
  const scores: Scores = { en: 0, fr: 0, nl: 0, de: 0 };
  const words =
    unquoted(text.normalize('NFC'))
      .match(/\p{L}+['’]?/gu)
      ?.slice(0, MOST_WORDS) ?? [];
  // Somebody who shouts capitalises everything: then capitals tell nothing.
  const shouting = words.length > 0 && !words.some((word) => /\p{Ll}/u.test(word));
  words.forEach((word, position) => {
    const name = position > 0 && !shouting && /^\p{Lu}/u.test(word);
    const weight = name ? NAME : 1;
    if (!name && /^\p{Lu}{2,}$/u.test(word) && !shouting) return;
    score(word.toLowerCase(), weight, position === 0, scores);
  });
  const [best = 'en'] = [...LANGUAGES].sort((a, b) => scores[b] - scores[a]);
  return scores[best] - scores.en > MARGIN ? best : 'en';
}

/** A question about somebody's words is in the language around them, where there is any. */
function unquoted(text: string): string {
  const rest = text.replace(/“[^”]*”|«[^»]*»|„[^“”]*[“”]|"[^"]*"/gu, ' ');
  return /\p{L}{2}/u.test(rest) ? rest : text;
}

/** Adds to the scores what one word says, in lower case and with the apostrophe that follows it. */
function score(word: string, weight: number, first: boolean, scores: Scores): void {
  if (ELISION.test(word)) {
    // "it's", "don't" and the like end with these letters; only what stands before an apostrophe is an elision.
    scores.fr += WORD * weight;
    return;
  }
  const bare = word.replace(/['’]$/u, '');
  const known = tellingWords().get(bare);
  if (known !== undefined) {
    const worth = (known.length === 1 ? WORD : SHARED_WORD) * weight;
    for (const language of known) scores[language] += worth * (first ? FIRST[language] : 1);
    return;
  }
  if (bare.length < 4) return;
  const shaped = LANGUAGES.filter((language) => TELLING_SHAPES[language].test(bare));
  for (const language of shaped) scores[language] += (SHAPE * weight) / shaped.length;
  for (const language of LANGUAGES) {
    if (TELLING_LETTERS[language]?.test(bare) === true) scores[language] += LETTERS * weight;
  }
}

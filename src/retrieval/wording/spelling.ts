/** Words with how often they occur; lower case. */
export type Vocabulary = ReadonlyMap<string, number>;

/** A number among letters, as some names have one: "Fruit4All". */
const NUMBERED = /(?<![\p{L}\p{N}])\p{L}{3,}\p{N}{1,2}\p{L}{3,}(?![\p{L}\p{N}])/gu;
const SPELT = /^\p{L}+(?:\p{N}{1,2}\p{L}{3,})?$/u;

/** Acronyms too short to be guessed, which small words look like. */
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,3}(?![\p{L}\p{N}])/gu;

/**
 * All words of some texts, in lower case; those with a number inside too, where they stand more than once. Acronyms of two and three
 * letters as they are, besides.
 */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  const numbered = new Map<string, number>();
  for (const text of texts) {
    const lower = text.toLowerCase();
    for (const [word] of lower.matchAll(/\p{L}{3,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const short of capitalsOf(text)) counts.set(short, (counts.get(short) ?? 0) + 1);
    for (const [word] of lower.matchAll(NUMBERED)) numbered.set(word, (numbered.get(word) ?? 0) + 1);
  }
  for (const [word, count] of numbered) if (count >= FEWEST_TIMES) counts.set(word, count);
  return counts;
}

/** The acronyms of two and three letters that a text has, each as often: what stands in a line of capitals alone is none. */
export function capitalsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => /\p{Ll}/u.test(line))
    .flatMap((line) => line.match(CAPITALS) ?? []);
}

/** Capitalised words and acronyms as the texts write them, and not otherwise too. */
export function namesOf(texts: readonly string[], isPlain: (word: string) => boolean): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [name] of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}\p{L}{3,}(?:\p{N}{1,2}\p{L}{3,})?/gu)) {
      if (!isPlain(name.toLowerCase())) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

/** Words shorter than this are too near to too many others; they may lack a letter, nothing else. */
const SHORTEST = 5;
/** Names and acronyms shorter than this are not guessed at; nor are rare ones guessed. */
const SHORTEST_NAME = 6;
const SHORTEST_ACRONYM = 4;
const FEWEST_TIMES = 2;
/** From this length on two slips are forgiven. */
const LONG = 10;
/** A second word as near as the nearest must be this much rarer; otherwise nobody knows which was meant. */
const CLEARLY_RARER = 4;
/** Words looked at in one question, and those for which the documents are searched. */
const MOST_WORDS = 60;
const MOST_SEARCHED = 4;
/** Letters on either side of a word in which its neighbours are looked for. */
const NEIGHBOURHOOD = 30;
/** What an inflected form ends in: with a known word before it, it is a word, though no vocabulary has it whole. */
const ENDINGS = [
  's',
  'es',
  'ed',
  'd',
  'ing',
  'er',
  'ers',
  'or',
  'ors',
  'ly',
  'ment',
  'ments',
  'ness',
  'ion',
  'ions',
  'able',
  'al',
  'ity',
  'y',
  'ist',
  'ists',
  'ism',
  'ee',
  'ees',
  'ation',
  'ations',
  'ive',
];
/** Endings before which a consonant is doubled: "stopping", not "stopps". */
const DOUBLING = new Set(['ing', 'ed', 'er', 'ers', 'or', 'ors', 'able']);

/** What else helps to tell what was meant. */
export interface SpellingHelp {
  /** The names of the documents. */
  readonly names: Vocabulary;
  /** How often two words stand near each other in the documents. */
  readonly together: (word: string, neighbour: string) => number;
}
const NO_HELP: SpellingHelp = { names: new Map(), together: () => 0 };

/**
 * The question with its misspelt words put right beside them, by the documents' own words: "radihses (radishes)". What was typed
 * stays: a guess must not take the place of a word. A word is left alone when the documents or the model have it or what it is a
 * form of, when it is a number, and when no single word is near enough; names are put right by names only, and cautiously.
 */
export function correctSpelling(
  question: string,
  vocabulary: Vocabulary,
  isWord: (word: string) => boolean,
  { names, together }: SpellingHelp = NO_HELP,
): string {
  const known = (word: string): boolean => vocabulary.has(word) || isWord(word);
  let left = MOST_WORDS;
  let searches = MOST_SEARCHED;
  return question.replace(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    if (lower.length < SHORTEST - 1 || !SPELT.test(word) || left === 0 || isForm(lower, known)) return word;
    left -= 1;
    // A capital inside a question is a name's.
    const near = at > 0 && /^\p{Lu}/u.test(word) ? nearestNames(word, names) : nearestWords(lower, vocabulary);
    const beside = (other: string): number => {
      const around = question.slice(Math.max(0, at - NEIGHBOURHOOD), at + word.length + NEIGHBOURHOOD);
      const neighbours = (around.toLowerCase().match(/(?<!\p{L})\p{L}{4,}(?!\p{L})/gu) ?? []).filter(
        (one) => one !== lower,
      );
      return neighbours.reduce((sum, neighbour) => sum + together(other, neighbour), 0);
    };
    const meant = clearest(lower, near) ?? (near.length < 2 || searches-- <= 0 ? null : mostOf(near, beside));
    return meant === null ? word : `${word} (${meant})`;
  });
}

/** Whether a word is known, or is a known word with an ending: "profiling", "detained", "abusers". */
function isForm(word: string, known: (word: string) => boolean): boolean {
  if (known(word)) return true;
  return ENDINGS.some((ending) => {
    if (!word.endsWith(ending) || word.length - ending.length < 3) return false;
    const stem = word.slice(0, -ending.length);
    // "foundd" is no form of "found", nor "stopss" one of "stops".
    if ((ending === 'd' && !stem.endsWith('e')) || (ending === 's' && stem.endsWith('s'))) return false;
    // "profil-ing", "detain-ed", "execut-ed" of "execute", "stopp-ing" of "stop", "parti-es" of "party"
    return (
      known(stem) ||
      known(`${stem}e`) ||
      known(stem.replace(/i$/, 'y')) ||
      (DOUBLING.has(ending) && /(.)\1$/.test(stem) && known(stem.slice(0, -1)))
    );
  });
}

/** A word that may be meant. */
interface Guess {
  readonly word: string;
  readonly count: number;
}

/** The words of the vocabulary that are nearest to one. */
function nearestWords(word: string, vocabulary: Vocabulary): Guess[] {
  if (word.length >= SHORTEST) return nearest(word, vocabulary, word.length >= LONG ? 2 : 1, SHORTEST - 1);
  return nearest(word, vocabulary, 1, word.length + 1).filter(({ count }) => count >= FEWEST_TIMES);
}

/** The names nearest to one, acronyms to an acronym: only those a single slip away and written more than once. */
function nearestNames(name: string, names: Vocabulary): Guess[] {
  const acronym = !/\p{Ll}/u.test(name);
  const shortest = acronym ? SHORTEST_ACRONYM : SHORTEST_NAME;
  if (name.length < shortest) return [];
  return nearest(name.toLowerCase(), names, 1, shortest).filter(
    ({ word, count }) => count >= FEWEST_TIMES && !/\p{Ll}/u.test(word) === acronym,
  );
}

function nearest(word: string, vocabulary: Vocabulary, allowed: number, shortest: number): Guess[] {
  const numbers = numberIn(word);
  let least = allowed;
  let found: Guess[] = [];
  for (const [other, count] of vocabulary) {
    if (Math.abs(other.length - word.length) > least || other.length < shortest) continue;
    const lower = other.toLowerCase();
    // Slips in the first letter are rare, and what differs in it is mostly another word.
    if (lower.charAt(0) !== word.charAt(0)) continue;
    const distance = slips(word, lower, least);
    if (distance > least || (numbers !== '' && numberIn(lower) !== numbers)) continue;
    if (distance < least) found = [];
    least = distance;
    found.push({ word: other, count });
  }
  return found;
}

/** Who types a number means that number. */
function numberIn(word: string): string {
  return /\p{N}+/u.exec(word)?.[0] ?? '';
}

/** The one that was meant: the only one, the only one that differs in doubled letters alone, or much the most frequent. */
function clearest(word: string, guesses: readonly Guess[]): string | null {
  // "Foundd" lacks the e of "founded": hardly any word ends in two of them.
  const past = guesses.find((guess) => /dd$/u.test(word) && guess.word === `${word.slice(0, -1)}ed`);
  if (past !== undefined) return past.word;
  const doubled = guesses.filter((guess) => undoubled(guess.word.toLowerCase()) === undoubled(word));
  const [only] = doubled.length === 1 ? doubled : guesses.length === 1 ? guesses : [];
  if (only !== undefined) return only.word;
  const [first, second] = [...guesses].sort((a, b) => b.count - a.count);
  return first !== undefined && (second?.count ?? 0) * CLEARLY_RARER <= first.count ? first.word : null;
}

function undoubled(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}

/** The one that stands near the question's other words most often; null where two do, or none does. */
function mostOf(guesses: readonly Guess[], beside: (word: string) => number): string | null {
  const [first, second] = guesses.map(({ word }) => ({ word, times: beside(word) })).sort((a, b) => b.times - a.times);
  return first !== undefined && first.times > (second?.times ?? 0) ? first.word : null;
}

const VOWELS = new Set('aeiouyäöüéèêàâîôû');
/** Consonants that are written for each other, because they may sound alike. */
const ALIKE = new Set(['cs', 'ck', 'kq', 'cq', 'sz', 'cç', 'sç']);

function isSlip(a: string, b: string): boolean {
  return (VOWELS.has(a) && VOWELS.has(b)) || ALIKE.has(a < b ? a + b : b + a);
}

/**
 * How many slips of the pen lead from one word to another (optimal string alignment): a letter left out, one too many, two swapped, a
 * vowel for a vowel, a consonant for one that sounds like it. Any other consonant counts double: that mostly makes another word. Above
 * `limit` it is only known to be above.
 */
export function slips(a: string, b: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const [own, wanted] = [a.charAt(i - 1), b.charAt(j - 1)];
      const exchange = own === wanted ? 0 : isSlip(own, wanted) ? 1 : 2;
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + exchange);
      if (i > 1 && j > 1 && own === b.charAt(j - 2) && a.charAt(i - 2) === wanted) {
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [beforePrevious, previous] = [previous, current];
  }
  return Math.min(limit + 1, previous[b.length] ?? 0);
}

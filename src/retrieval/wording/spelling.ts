/** Words with how often they occur; lower case. */
export type Vocabulary = ReadonlyMap<string, number>;

/** All words of some texts, in lower case. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Words shorter than this are too near to too many others. */
const SHORTEST = 5;
/** From this length on two slips are forgiven. */
const LONG = 10;
/** A second word as near as the nearest must be this much rarer; otherwise nobody knows which was meant. */
const CLEARLY_RARER = 4;
/** Words looked at in one question. */
const MOST_WORDS = 60;
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

/**
 * The question with its misspelt words put right beside them, by the documents' own words: "radihses (radishes)". What was typed
 * stays: a guess must not take the place of a word. A word is left alone when the documents or the model have it or what it is a
 * form of, when it is a name or a number, and when no single word is near enough.
 */
export function correctSpelling(question: string, vocabulary: Vocabulary, isWord: (word: string) => boolean): string {
  const known = (word: string): boolean => vocabulary.has(word) || isWord(word);
  let left = MOST_WORDS;
  return question.replace(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    // A capital inside a question is a name's, and names are not guessed at.
    const named = at > 0 && /^\p{Lu}/u.test(word);
    if (lower.length < SHORTEST || !/^\p{L}+$/u.test(word) || named || left === 0 || isForm(lower, known)) return word;
    left -= 1;
    const meant = nearest(lower, vocabulary);
    return meant === null ? word : `${word} (${meant})`;
  });
}

/** Whether a word is known, or is a known word with an ending: "profiling", "detained", "abusers". */
function isForm(word: string, known: (word: string) => boolean): boolean {
  if (known(word)) return true;
  return ENDINGS.some((ending) => {
    if (!word.endsWith(ending) || word.length - ending.length < 3) return false;
    const stem = word.slice(0, -ending.length);
    // "profil-ing", "detain-ed", "execut-ed" of "execute", "stopp-ing" of "stop", "parti-es" of "party"
    return (
      known(stem) ||
      known(`${stem}e`) ||
      known(stem.replace(/i$/, 'y')) ||
      (/(.)\1$/.test(stem) && known(stem.slice(0, -1)))
    );
  });
}

/** The vocabulary's word that was meant: the nearest, where no other is as near and nearly as frequent; null when there is none. */
function nearest(word: string, vocabulary: Vocabulary): string | null {
  const allowed = word.length >= LONG ? 2 : 1;
  let best: { word: string; distance: number; count: number } | null = null;
  let rival = 0;
  for (const [other, count] of vocabulary) {
    if (Math.abs(other.length - word.length) > allowed || other.length < SHORTEST - 1) continue;
    // Slips in the first letter are rare, and what differs in it is mostly another word.
    if (other.charAt(0) !== word.charAt(0)) continue;
    const distance = slips(word, other, allowed);
    if (distance > allowed || (best !== null && distance > best.distance)) continue;
    if (best === null || distance < best.distance) [best, rival] = [{ word: other, distance, count }, 0];
    else if (count > best.count) [best, rival] = [{ word: other, distance, count }, best.count];
    else rival = Math.max(rival, count);
  }
  return best !== null && rival * CLEARLY_RARER <= best.count ? best.word : null;
}

const VOWELS = new Set('aeiouyäöüéèêàâîôû');

/**
 * How many slips of the pen lead from one word to another (optimal string alignment): a letter left out, one too many, two swapped, a
 * vowel for a vowel. A consonant for another counts double: that mostly makes another word. Above `limit` it is only known to be above.
 */
export function slips(a: string, b: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const [own, wanted] = [a.charAt(i - 1), b.charAt(j - 1)];
      const exchange = own === wanted ? 0 : VOWELS.has(own) && VOWELS.has(wanted) ? 1 : 2;
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

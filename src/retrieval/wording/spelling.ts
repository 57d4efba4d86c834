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
const LONG = 8;

/**
 * Puts misspelt words right by the documents' own words. A word is left alone when the documents have it, when the model knows
 * it as a word (then it is one, only not theirs), when it is a name or a number, and when nothing near enough is near alone.
 */
export function correctSpelling(question: string, vocabulary: Vocabulary, isWord: (word: string) => boolean): string {
  return question.replace(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    // A capital inside a question is a name's, and names are not guessed at.
    const named = at > 0 && /^\p{Lu}/u.test(word);
    if (lower.length < SHORTEST || !/^\p{L}+$/u.test(word) || named || vocabulary.has(lower) || isWord(lower))
      return word;
    return nearest(lower, vocabulary) ?? word;
  });
}

/** The vocabulary's word within the allowed distance, the nearest, then the most frequent; null when there is none. */
function nearest(word: string, vocabulary: Vocabulary): string | null {
  const allowed = word.length >= LONG ? 2 : 1;
  let best: { word: string; distance: number; count: number } | null = null;
  for (const [other, count] of vocabulary) {
    if (Math.abs(other.length - word.length) > allowed || other.length < SHORTEST - 1) continue;
    // Slips in the first letter are rare, and what differs in it is mostly another word.
    if (other.charAt(0) !== word.charAt(0)) continue;
    const distance = editDistance(word, other, allowed);
    if (distance > allowed) continue;
    if (best === null || distance < best.distance || (distance === best.distance && count > best.count)) {
      best = { word: other, distance, count };
    }
  }
  return best?.word ?? null;
}

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. Anything above `limit` is only known to be
 * above it.
 */
export function editDistance(a: string, b: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1);
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)) {
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [beforePrevious, previous] = [previous, current];
  }
  return previous[b.length] ?? 0;
}

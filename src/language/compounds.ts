/** Letters that German and Dutch put between the parts of a compound. */
const LINKS = ['', 's', 'es', 'n', 'en', 'e', 'er'];

/** Shorter parts are found in everything. */
const SHORTEST_PART = 3;
const MOST_PARTS = 4;

/**
 * Takes a compound apart into parts that are known, with as few parts as can be and the longest last one, which says what the
 * thing is.
 * @param known what a part means, and null where it isn't known; told whether it is the last
 * @returns the parts' meanings in order; null where the word can't be taken apart
 */
export function splitCompound(
  word: string,
  known: (part: string, last: boolean) => string | null,
): readonly string[] | null {
  for (let parts = 2; parts <= MOST_PARTS; parts += 1) {
    const found = splitInto(word, parts, known);
    if (found !== null) return found;
  }
  return null;
}

function splitInto(
  word: string,
  parts: number,
  known: (part: string, last: boolean) => string | null,
): readonly string[] | null {
  if (parts === 1) {
    const meaning = known(word, true);
    return meaning === null ? null : [meaning];
  }
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART * (parts - 1); at += 1) {
    const rest = splitInto(word.slice(at), parts - 1, known);
    if (rest === null) continue;
    const head = headOf(word.slice(0, at), known);
    if (head !== null) return [head, ...rest];
  }
  return null;
}

/** What comes before, as it is or without a linking sound. */
function headOf(part: string, known: (part: string, last: boolean) => string | null): string | null {
  for (const link of LINKS) {
    if (!part.endsWith(link) || part.length - link.length < SHORTEST_PART) continue;
    const meaning = known(part.slice(0, part.length - link.length), false);
    if (meaning !== null) return meaning;
  }
  return null;
}

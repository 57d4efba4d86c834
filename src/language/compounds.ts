/** Letters that German and Dutch put between the parts of a compound. */
const LINKS = ['', 's', 'es', 'n', 'en', 'e', 'er'];

/** Shorter parts are found in everything. */
const SHORTEST_PART = 3;
const LONGEST_PART = 24;
const MOST_PARTS = 4;
/** A longer word isn't taken apart: people write no such words, and each letter more is work. */
const LONGEST_WORD = 40;

/** What a part means, and null where it isn't known; told whether it is the last. */
export type KnownPart = (part: string, last: boolean) => string | null;

/**
 * Takes a compound apart into parts that are known, with as few parts as can be and the longest last one, which says what the
 * thing is.
 * @returns the parts' meanings in order; null where the word can't be taken apart
 */
export function splitCompound(word: string, known: KnownPart): readonly string[] | null {
  if (word.length > LONGEST_WORD) return null;
  const split = new Split(word, known);
  for (let parts = 2; parts <= MOST_PARTS; parts += 1) {
    const found = split.from(0, parts);
    if (found !== null) return found;
  }
  return null;
}

/** One word being taken apart. What was found out of an offset is kept, since many ways lead to each. */
class Split {
  private readonly found = new Map<string, readonly string[] | null>();
  private readonly heads = new Map<string, string | null>();

  constructor(
    private readonly word: string,
    private readonly known: KnownPart,
  ) {}

  /** The meanings of what begins at an offset, in so many parts. */
  from(start: number, parts: number): readonly string[] | null {
    const place = `${start} ${parts}`;
    const before = this.found.get(place);
    if (before !== undefined) return before;
    const meanings = parts === 1 ? this.last(start) : this.several(start, parts);
    this.found.set(place, meanings);
    return meanings;
  }

  private last(start: number): readonly string[] | null {
    if (this.word.length - start > LONGEST_PART) return null;
    const meaning = this.known(this.word.slice(start), true);
    return meaning === null ? null : [meaning];
  }

  private several(start: number, parts: number): readonly string[] | null {
    const end = Math.min(this.word.length - SHORTEST_PART * (parts - 1), start + LONGEST_PART);
    for (let at = start + SHORTEST_PART; at <= end; at += 1) {
      const rest = this.from(at, parts - 1);
      if (rest === null) continue;
      const head = this.head(this.word.slice(start, at));
      if (head !== null) return [head, ...rest];
    }
    return null;
  }

  /** What comes before, as it is or without a linking sound. */
  private head(part: string): string | null {
    const before = this.heads.get(part);
    if (before !== undefined) return before;
    let head: string | null = null;
    for (const link of LINKS) {
      if (!part.endsWith(link) || part.length - link.length < SHORTEST_PART) continue;
      head = this.known(part.slice(0, part.length - link.length), false);
      if (head !== null) break;
    }
    this.heads.set(part, head);
    return head;
  }
}

/** How English adjectives end that French puts after their noun. */
const ADJECTIVE = /(?:[^s]al|ic|ive|ous|ish|ean|ian|ese|ful|less|able|ible|ary|ican)$/u;

/** Nouns that end like adjectives. */
const NOUNS = new Set(
  `capital animal hospital journal metal mineral proposal festival signal general official rival cardinal music republic public
  topic traffic clinic epidemic arithmetic motive archive initiative native relative representative library secretary january
  february salary budget meal criminal table cable vegetable`.split(/\s+/u),
);

/** Adjectives with other endings. */
const OTHER_ADJECTIVES = new Set(
  `counterterrorism foreign military nuclear modern french dutch german greek czech swiss arab red green blue white black yellow human clear free
  secret private wireless solar renewable financial permanent independent current former main liquid solid religious`.split(
    /\s+/u,
  ),
);

/** A piece of a gloss, as far as its place is concerned. */
interface Placed {
  readonly english: string;
  /** Whether it is a translation that says something: not an article, a preposition, an unknown word. */
  readonly weighty: boolean;
}

/** Puts adjectives that follow their noun, as they do in French, before it: "council national" is "national council". */
export function adjectivesFirst<Piece extends Placed>(pieces: readonly Piece[]): readonly Piece[] {
  const ordered: Piece[] = [];
  for (const piece of pieces) {
    const before = ordered.at(-1);
    if (before?.weighty === true && piece.weighty && isAdjective(piece.english) && !isAdjective(before.english)) {
      ordered.splice(-1, 0, piece);
    } else {
      ordered.push(piece);
    }
  }
  return ordered;
}

function isAdjective(english: string): boolean {
  const word = english.toLowerCase();
  return OTHER_ADJECTIVES.has(word) || (ADJECTIVE.test(word) && !NOUNS.has(word) && !word.includes(' '));
}

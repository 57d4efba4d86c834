import type { GivenItem } from './given-words.js';
import { type Match, type Matcher, MOST_LEFT_OUT } from './match.js';
import { passageAt, type Source } from './sources.js';
import { type PassageOf, splitPassages } from './split-passages.js';

/** Pieces of a quotation, each laid on its place, in the order of the quotation. */
export interface Assembly {
  readonly pieces: readonly Match[];
  /** The pieces, or the sides of an ellipsis, are not of one passage in this order. */
  readonly stitched: boolean;
}

/** How many pieces deep a rest is searched for. */
const DEPTH = 12;
/** A piece of a stitched quotation has at least so many words … */
const PIECE_WORDS = 4;
/** … most of which, by what they tell, are those of its place … */
const PIECE_SHARE = 0.75;
/** … and they tell more than twice what finds one place in the whole corpus. */
const PIECE_BITS = 2;

/** The quotation as one piece; or as several where what one place leaves over stands elsewhere. */
export function assemble(matcher: Matcher, sources: readonly Source[], match: Match): Assembly {
  const pieces = piecesOf(matcher, match, DEPTH)
    .sort((a, b) => startOf(a) - startOf(b))
    .flatMap((piece) => splitPassages(piece, passageOf(matcher, sources, piece.text)));
  return { pieces, stitched: !isOnePassage(matcher, sources, pieces) };
}

/** Which passage each position of a text is in. */
function passageOf({ index }: Matcher, sources: readonly Source[], text: number): PassageOf {
  const source = sources[text];
  return (position) =>
    source === undefined ? '' : `${text} ${passageAt(source, index.spanOf(position, position).start)}`;
}

function piecesOf(matcher: Matcher, match: Match, depth: number): Match[] {
  if (hasAll(match)) return [match];
  const [from, to] = core(matcher, match);
  const others = [match.items.slice(0, from), match.items.slice(to)].flatMap((rest) => search(matcher, rest, depth));
  if (others.length === 0) return [...inserted(matcher, match), match];
  const taken = new Set(others.flatMap(({ items }) => items));
  const left = trimmed(match.items.filter((item) => !taken.has(item)));
  return [laidAround(matcher, left, match), ...others];
}

/** Whether all words are the same, but for what is marked. */
export function hasAll({ steps }: Match): boolean {
  return steps.every(({ kind }) => kind === 'same' || kind === 'marked');
}

/** The pieces that some items are made of, each at its place; none for what stands nowhere. */
function search(matcher: Matcher, rest: readonly GivenItem[], depth: number): Match[] {
  const items = trimmed(rest);
  if (depth === 0 || items.length < PIECE_WORDS) return [];
  const found = bestMatch(matcher, items);
  if (found === null) return [];
  const [from, to] = core(matcher, found);
  const own = trimmed(items.slice(from, to));
  const piece = own.length === items.length ? found : laidAround(matcher, own, found);
  if (!isPiece(matcher, piece)) return [];
  const rests = [items.slice(0, from), items.slice(to)];
  return [piece, ...rests.flatMap((one) => search(matcher, one, depth - 1))];
}

function laidAround(matcher: Matcher, items: readonly GivenItem[], { text, first, last }: Match): Match {
  return matcher.laidOn(items, text, first - items.length, last + 1 + items.length);
}

/** The best place of some items: verbatim where there is one. */
function bestMatch(matcher: Matcher, items: readonly GivenItem[]): Match | null {
  const [first] = matcher.verbatim(items);
  return first === undefined ? (matcher.matches(items, 2)[0] ?? null) : matcher.verbatimMatch(items, first);
}

/** How much of what the given words tell is in words that are the same. */
export function sharedBits({ index }: Matcher, { items, steps }: Pick<Match, 'items' | 'steps'>) {
  const bits = items.map((item) =>
    item.kind === 'ellipsis' || item.bracketed === 'whole' || item.raised ? 0 : index.bitsOf(index.numberOf(item.key)),
  );
  let same = 0;
  let words = 0;
  for (const { kind, given } of steps) {
    if (kind !== 'same') continue;
    for (let at = given[0]; at < given[1]; at += 1) {
      if ((bits[at] ?? 0) > 0) words += 1;
      same += bits[at] ?? 0;
    }
  }
  return { same, words, all: bits.reduce((sum, one) => sum + one, 0), allWords: bits.filter((one) => one > 0).length };
}

function isPiece(matcher: Matcher, match: Match): boolean {
  const { same, words, all } = sharedBits(matcher, match);
  return words >= PIECE_WORDS && same >= PIECE_SHARE * all && same >= PIECE_BITS * Math.log2(matcher.index.size + 1);
}

/** The run of items that is best explained by the match: what is the same counts for it, what differs against. */
function core(matcher: Matcher, { items, steps }: Match): [number, number] {
  const { all, allWords } = sharedBits(matcher, { items, steps });
  const mean = all / Math.max(1, allWords);
  let best = { from: 0, to: 0, score: 0 };
  let [from, score] = [0, 0];
  for (const { kind, given } of steps) {
    if (kind === 'marked') continue;
    if (kind === 'same') {
      for (let at = given[0]; at < given[1]; at += 1) {
        const item = items[at];
        if (item?.kind === 'word') score += matcher.index.bitsOf(matcher.index.numberOf(item.key));
      }
    } else score -= mean;
    if (score < 0) [from, score] = [given[1], 0];
    if (score > best.score) best = { from, to: given[1], score };
  }
  return [best.from, best.to];
}

/** Words put in, within a match, that stand elsewhere word for word. */
function inserted(matcher: Matcher, { items, steps, first, last, text }: Match): Match[] {
  const found: Match[] = [];
  let run: GivenItem[] = [];
  for (const step of [...steps, null]) {
    if (step !== null && (step.kind === 'added' || step.kind === 'replaced')) {
      run.push(...items.slice(step.given[0], step.given[1]));
      continue;
    }
    const [position] = run.length > PIECE_WORDS ? matcher.verbatim(run) : [];
    const other = position === undefined ? null : matcher.verbatimMatch(run, position);
    if (other !== null && (other.text !== text || other.last < first || other.first > last)) found.push(other);
    run = [];
  }
  return found;
}

function isOnePassage(matcher: Matcher, sources: readonly Source[], pieces: readonly Match[]): boolean {
  const passage = (text: number, position: number): string => passageOf(matcher, sources, text)(position);
  const oneByOne = pieces.every((piece, at) => {
    const before = pieces[at - 1];
    if (before === undefined) return true;
    const apart = piece.first - before.last;
    if (before.text !== piece.text || apart <= 0 || apart > MOST_LEFT_OUT) return false;
    return passage(piece.text, before.last) === passage(piece.text, piece.first);
  });
  return oneByOne && pieces.every((piece) => leavesWithin(piece, (position) => passage(piece.text, position)));
}

/** Whether every ellipsis of a piece leaves out words of one passage, and not too many. */
function leavesWithin({ items, steps, first, last }: Match, passage: (position: number) => string): boolean {
  let [left, before] = [0, -1];
  let isMark = false;
  for (const { kind, given, source } of steps) {
    if (kind === 'marked') {
      left += source[1] - source[0];
      isMark ||= items[given[0]]?.kind === 'ellipsis';
      continue;
    }
    if (source[1] === source[0]) continue;
    if (isMark && before >= first && source[0] <= last) {
      if (left > MOST_LEFT_OUT || passage(before) !== passage(source[0])) return false;
    }
    [left, before, isMark] = [0, source[1] - 1, false];
  }
  return true;
}

/** Without ellipses at the ends. */
function trimmed(items: readonly GivenItem[]): GivenItem[] {
  const from = items.findIndex(({ kind }) => kind === 'word');
  const to = items.findLastIndex(({ kind }) => kind === 'word');
  return from === -1 ? [] : items.slice(from, to + 1);
}

function startOf({ items }: Match): number {
  return items[0]?.start ?? 0;
}

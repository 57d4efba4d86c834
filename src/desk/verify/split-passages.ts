import type { Step } from './align.js';
import type { Match } from './match.js';

/** Which passage a position of the source is in. */
export type PassageOf = (position: number) => string;

/** Where words differ too, so few that are the same at an end may stand in the next passage by chance. */
const FEW = 3;

/**
 * A match cut where its words run on from one passage into the next: from a note into another, from a chapter's end into
 * a title. Where an ellipsis stands between, it is not cut.
 */
export function splitPassages(match: Match, passageOf: PassageOf): Match[] {
  const { items, steps } = match;
  const isSame = ({ kind }: Step): boolean => kind === 'same';
  const cuts: number[] = [];
  let before: { readonly passage: string } | null = null;
  for (const [at, step] of steps.entries()) {
    if (step.kind === 'marked' && items[step.given[0]]?.kind === 'ellipsis') before = null;
    if (!isSame(step)) continue;
    const passage = passageOf(step.source[0]);
    if (before !== null && before.passage !== passage) cuts.push(at);
    // A word that a line's end parts may lie over the edge; what counts is where its end is.
    before = { passage: passageOf(step.source[1] - 1) };
  }
  if (cuts.length === 0) return [match];
  const ends = [...cuts, steps.length];
  const pieces = [0, ...cuts].map((from, by) => steps.slice(from, ends[by]));
  const least = steps.every(({ kind }) => kind === 'same' || kind === 'marked') ? 1 : FEW;
  if (pieces.some((piece) => piece.filter(isSame).length < least)) return [match];
  return pieces.map((piece) => pieceOf(match, piece));
}

function pieceOf({ items, text, cost }: Match, steps: readonly Step[]): Match {
  const [from, to] = [steps[0]?.given[0] ?? 0, steps.at(-1)?.given[1] ?? 0];
  const laid = steps.filter(({ kind, source }) => source[1] > source[0] && kind !== 'marked');
  const first = laid[0]?.source[0] ?? 0;
  return {
    items: items.slice(from, to),
    steps: steps.map((step) => ({ ...step, given: [step.given[0] - from, step.given[1] - from] as const })),
    cost,
    first,
    last: (laid.at(-1)?.source[1] ?? first) - 1,
    text,
  };
}

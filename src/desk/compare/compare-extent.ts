import { amountAt } from './amounts.js';
import type { SignedText } from './compare-signs.js';
import { cuesOf } from './negations.js';
import type { Point } from './point.js';
import { isContent, overlapOf, stemsOf, type Token } from './words.js';

/** A word that says of how much, or how surely, something holds. */
interface Extent {
  readonly scale: 'amount' | 'duty';
  /** Higher says more: "all" 3, "most" 2, "some" 1, "few" 0; "must" 1, "may" 0. */
  readonly level: number;
  readonly token: Token;
  /** Stems of the content words that it is said of, nearest first. */
  readonly heads: readonly string[];
  readonly denied: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

const AMOUNTS: readonly (readonly [level: number, words: ReadonlySet<string>])[] = [
  [
    3,
    set('all every each tous toutes chaque alle ieder iedere elk elke jeder jede jedes samtliche everyone everybody'),
  ],
  [2, set('most plupart majorite majority meeste meerderheid meisten mehrheit')],
  [1, set('some several certain certains certaines plusieurs sommige enkele verschillende einige manche mehrere')],
  [0, set('few peu weinig wenige hardly minority')],
];
const DUTIES: readonly (readonly [level: number, words: ReadonlySet<string>])[] = [
  [1, set('must shall doit doivent moet moeten muss mussen')],
  [0, set('may might can could peut peuvent pourrait mag mogen kan kunnen kann konnen darf durfen')],
];
/** "Only four towns" are not all of them. */
const ONLY: ReadonlySet<string> = set('only just seulement slechts nur');
/** From this share of common words on two texts are about the same. */
const SAME_STATEMENT = 0.6;
const HEADS = 2;

/** Where the sentence says of all what the source says of some or of few, or that one must where the source says that one may. */
export function compareExtent(given: SignedText, source: SignedText): readonly Point[] {
  const [ours, theirs] = [extentsOf(given), extentsOf(source)];
  const same = overlapOf(stemsOf(given.tokens), stemsOf(source.tokens)) >= SAME_STATEMENT;
  return ours.flatMap((one): Point[] => {
    const rivals = theirs.filter(
      ({ scale, heads }) => scale === one.scale && heads.some((head) => one.heads.includes(head)),
    );
    if (rivals.some(({ level, denied }) => level === one.level && denied === one.denied)) return [];
    const rival = rivals.find(({ level, denied }) => {
      if (one.denied || denied) return one.denied !== denied && level === one.level;
      return differs(one, level);
    });
    if (rival === undefined) return [];
    const span = ({ start, end }: Token) => ({ start, end });
    const sure = same && one.heads[0] !== undefined && rival.heads.includes(one.heads[0]);
    return [
      { kind: 'extent', verdict: sure ? 'conflict' : 'unsupported', given: span(one.token), source: span(rival.token) },
    ];
  });
}

/** "Some" is true where "all" is; "all" is not where "some" is, nor "few" where "most" is. */
function differs({ scale, level }: Extent, other: number): boolean {
  return scale === 'duty' ? level > other : level > other || (level === 0 && other > 1);
}

function extentsOf({ tokens, language }: SignedText): readonly Extent[] {
  const cues = new Set(cuesOf(tokens, language));
  return tokens.flatMap((token, at): Extent[] => {
    if (token.kind !== 'word') return [];
    // The month of May, and what can be bought in a can.
    if (ONLY.has(token.key) && tokens[at + 1] !== undefined && amountAt(tokens, at + 1, language) !== null) {
      return [{ scale: 'amount', level: 1, token, heads: stemsOf(tokens.slice(at + 1, at + 7)), denied: false }];
    }
    const found =
      levelOf(AMOUNTS, 'amount', token) ??
      (/^\p{Lu}/u.test(token.text) && at > 0 ? null : levelOf(DUTIES, 'duty', token));
    if (found === null) return [];
    const after = tokens.slice(at + 1, at + 7);
    const stop = after.findIndex(({ text }) => /^[,;:.!?]$/u.test(text));
    const heads = stemsOf(after.slice(0, stop === -1 ? after.length : stop).filter(isContent)).slice(0, HEADS);
    // Whether one must not, or may not, is another matter than whether one must.
    if (found.scale === 'duty' && cues.has(at + 1)) return [];
    return [{ ...found, token, heads, denied: cues.has(at - 1) }];
  });
}

function levelOf(
  levels: typeof AMOUNTS,
  scale: Extent['scale'],
  { key }: Token,
): { readonly scale: Extent['scale']; readonly level: number } | null {
  const level = levels.find(([, words]) => words.has(key))?.[0];
  return level === undefined ? null : { scale, level };
}

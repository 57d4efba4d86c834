import type { Point } from './point.js';
import { isContent, overlapOf, stemOf, stemsOf, type Token } from './words.js';

/** Stems of the content words on either side. */
interface Sides {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** Two things that a text puts in an order: the one earlier, greater or preferred, and the other. */
interface Order extends Sides {
  readonly kind: 'time' | 'preference' | 'measure';
  readonly token: Token;
}

const BEFORE: ReadonlySet<string> = new Set('before avant voordat bevor'.split(' '));
const AFTER: ReadonlySet<string> = new Set('after apres nadat nachdem'.split(' '));
/** "Rather than", and what says the same in one or several words: the last word, and the one before it where there is one. */
const RATHER: readonly (readonly [before: RegExp, word: RegExp])[] = [
  [/^(?:rather|sooner)$/u, /^than$/u],
  [/^instead$/u, /^of$/u],
  [/^plutot$/u, /^(?:que|qu')$/u],
  [/^lieu$/u, /^(?:de|d'|du|des)$/u],
  [/^(?:eerder|liever)$/u, /^dan$/u],
  [/^plaats$/u, /^van$/u],
  [/^(?:eher|lieber)$/u, /^als$/u],
  [/.?/u, /^(?:statt|anstatt)$/u],
];
const THAN = /^(?:than|que|qu'|dan|als)$/u;
const MORE =
  /^(?:more|plus|meer|mehr|higher|larger|bigger|greater|longer|older|stronger|better|richer|faster|hoger|groter|langer|ouder|sterker|beter|rijker|hoher|grosser|alter|starker|besser|reicher|meilleure?s?)$/u;
const LESS =
  /^(?:less|fewer|moins|minder|weniger|lower|smaller|shorter|younger|weaker|worse|poorer|slower|lager|kleiner|korter|jonger|zwakker|slechter|armer|niedriger|kurzer|junger|schwacher|schlechter)$/u;
/** How many content words on either side are what is put in an order. */
const SIDE = 4;
/** How many tokens may stand between "more" and "than". */
const APART = 6;
/** From this share of common words on two texts are about the same. */
const SAME_STATEMENT = 0.6;

/** Where two texts put the same two things in contrary orders: "A before B" and "B before A". */
export function compareOrder(given: readonly Token[], source: readonly Token[]): readonly Point[] {
  const [ours, theirs] = [ordersOf(given), ordersOf(source)];
  for (const one of ours) {
    for (const other of theirs) {
      if (one.kind !== other.kind) continue;
      // A word that stands on one side only of each, and on the other one there.
      const moved = (from: keyof Sides, to: keyof Sides): boolean =>
        one[from].some((stem) => other[to].includes(stem) && !other[from].includes(stem) && !one[to].includes(stem));
      const [there, back] = [moved('first', 'second'), moved('second', 'first')];
      if (there && back) return [pointOf(one.token, other.token)];
    }
  }
  return crossedClauses(given, source);
}

function pointOf(given: Token, source: Token): Point {
  const span = ({ start, end }: Token) => ({ start, end });
  return { kind: 'order', verdict: 'conflict', given: span(given), source: span(source) };
}

function ordersOf(tokens: readonly Token[]): readonly Order[] {
  return tokens.flatMap((token, at): Order[] => {
    const { left, right } = sidesAt(tokens, at);
    if (left.length === 0 || right.length === 0) return [];
    if (BEFORE.has(token.key)) return [{ kind: 'time', first: left, second: right, token }];
    if (AFTER.has(token.key)) return [{ kind: 'time', first: right, second: left, token }];
    const previous = tokens[at - 1]?.key ?? '';
    if (RATHER.some(([before, word]) => before.test(previous) && word.test(token.key))) {
      return [{ kind: 'preference', first: left, second: right, token }];
    }
    if (!THAN.test(token.key)) return [];
    const degree = tokens.slice(Math.max(0, at - APART), at).findLast(({ key }) => MORE.test(key) || LESS.test(key));
    if (degree === undefined) return [];
    const more = MORE.test(degree.key);
    return [{ kind: 'measure', first: more ? left : right, second: more ? right : left, token: degree }];
  });
}

function leftOf(tokens: readonly Token[], at: number): readonly string[] {
  return stemsOf(tokens.slice(0, at)).slice(-SIDE);
}

/** What stands on the two sides of a word; of "After the war, taxes fell" the war stands on its right, the taxes on its left. */
function sidesAt(tokens: readonly Token[], at: number): { left: readonly string[]; right: readonly string[] } {
  const stop = tokens.findIndex((token, index) => index > at && /^[,;:.!?]$/u.test(token.text));
  const right = stemsOf(tokens.slice(at + 1, stop === -1 ? tokens.length : stop)).slice(0, SIDE);
  const left = leftOf(tokens, at);
  if (left.length > 0) return { left, right };
  return { left: stop === -1 ? [] : stemsOf(tokens.slice(stop)).slice(0, SIDE), right };
}

/** Statements side by side in one sentence, each as its content words. */
function statementsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (
      /^[,;:]$/u.test(token.text) ||
      /^(?:and|while|whereas|but|et|tandis|mais|en|terwijl|maar|und|wahrend|aber)$/u.test(token.key)
    ) {
      parts.push([]);
    } else if (isContent(token)) parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 1);
}

/**
 * Two statements whose parts are changed about: "the mayor praised the bakers and blamed the millers" and "the mayor praised the
 * millers and blamed the bakers". Only where each of the four words stands in one statement of either text.
 */
function crossedClauses(given: readonly Token[], source: readonly Token[]): readonly Point[] {
  if (overlapOf(stemsOf(given), stemsOf(source)) < SAME_STATEMENT) return [];
  const place = (tokens: readonly Token[]): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    statementsOf(tokens).forEach((part, at) => {
      for (const { key } of part)
        found.set(stemOf(key), found.has(stemOf(key)) && found.get(stemOf(key)) !== at ? -1 : at);
    });
    return found;
  };
  const [ours, theirs] = [place(given), place(source)];
  const shared = [...ours].filter(([stem, at]) => at >= 0 && (theirs.get(stem) ?? -1) >= 0).map(([stem]) => stem);
  for (const one of shared) {
    for (const partner of shared) {
      if (one === partner || ours.get(one) !== ours.get(partner) || theirs.get(one) === theirs.get(partner)) continue;
      // The two stand together here and apart there; so must two others, and each of them beside the other's partner.
      const away = shared.filter((stem) => ours.get(stem) !== ours.get(one));
      const withOne = away.find((stem) => theirs.get(stem) === theirs.get(one));
      const withPartner = away.find(
        (stem) => theirs.get(stem) === theirs.get(partner) && ours.get(stem) === ours.get(withOne ?? ''),
      );
      if (withOne === undefined || withPartner === undefined) continue;
      const find = (tokens: readonly Token[], stem: string) =>
        tokens.find((token) => isContent(token) && stemOf(token.key) === stem);
      const [a, b] = [find(given, partner), find(source, withOne)];
      if (a !== undefined && b !== undefined) return [pointOf(a, b)];
    }
  }
  return [];
}

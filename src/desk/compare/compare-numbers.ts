import type { Facts } from './facts.js';
import { nearPlace, samePlace } from './facts-role.js';
import type { Point } from './point.js';
import type { Quantity } from './quantities.js';

/** "Some 100" for what is 92: nobody counts. */
const ROUNDING = 0.1;
/** "More than 100" may be up to twice that many; who writes it for 5,000 means something else. */
const MUCH_MORE = 2;
/** "A third" is 33 %, "two thirds" are 67 %. */
const SHARE_ROUNDING = 0.007;
/** From this share of common words on, two numbers of one unit are about the same. */
const SAME_SUBJECT = 0.5;

/** Numbers of the sentence that the source doesn't have, or has otherwise. */
export function compareNumbers(given: Facts, source: Facts, around: Facts, overlap: number): readonly Point[] {
  const theirs = [...source.quantities, ...yearsAsNumbers(source)];
  const matched = new Set<Quantity>();
  for (const quantity of given.quantities) for (const other of theirs) if (agree(quantity, other)) matched.add(other);
  const free = theirs.filter((other) => !matched.has(other));
  return given.quantities.flatMap((quantity): readonly Point[] => {
    if (theirs.some((other) => agree(quantity, other))) return swappedPoint(quantity, given, source);
    const rivals = free.filter((other) => comparable(quantity, other));
    const rival = rivals.find((other) => sameRole(quantity, other, overlap));
    const elsewhere = [...around.quantities, ...yearsAsNumbers(around)].some((other) => agree(quantity, other));
    if (elsewhere) return [];
    if (rival !== undefined) {
      const verdict = isWithin(quantity, rival) ? 'unsupported' : 'conflict';
      return [{ kind: 'number', verdict, given: quantity.span, source: rival.span }];
    }
    if (quantity.weak) return [];
    return [{ kind: 'number', verdict: 'unsupported', given: quantity.span, source: rivals[0]?.span ?? null }];
  });
}

/** "2000 soldiers" reads like a year. */
function yearsAsNumbers({ dates }: Facts): readonly Quantity[] {
  return dates.flatMap((date): Quantity[] => {
    if (date.years === null || date.month !== null) return [];
    const [low, high] = date.years;
    const { span, left, right } = date;
    return [
      {
        span,
        left,
        right,
        kind: 'count',
        low,
        high,
        otherwise: [],
        hedge: 'exact',
        unit: null,
        heads: right,
        weak: true,
      },
    ];
  });
}

function comparable(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && a.unit === b.unit;
}

function rangeOf({ low, high, hedge, kind }: Quantity): readonly [number, number] {
  const slack = kind === 'share' ? SHARE_ROUNDING : 0;
  if (hedge === 'about') return [low * (1 - ROUNDING) - slack, high * (1 + ROUNDING) + slack];
  if (hedge === 'over') return [low, high * MUCH_MORE];
  if (hedge === 'under') return [low / MUCH_MORE, high];
  return [low - slack, high + slack];
}

function agree(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind) return false;
  if (a.unit !== b.unit && a.unit !== null && b.unit !== null) return false;
  // Without a unit on one side, both must at least be the same number as written.
  const opposed = (a.hedge === 'over' && b.hedge === 'under') || (a.hedge === 'under' && b.hedge === 'over');
  if (opposed) return false;
  const [low, high] = rangeOf(a);
  const [from, to] = rangeOf(b);
  if (a.low === b.low && a.high === b.high) return true;
  // "More than 500" says more than "more than 300", and not the other way round.
  if (a.hedge === 'over' && b.hedge === 'over') return a.low <= b.low && b.low <= a.low * MUCH_MORE;
  if (a.hedge === 'under' && b.hedge === 'under') return a.high >= b.high && b.high * MUCH_MORE >= a.high;
  const ranges = a.low !== a.high || b.low !== b.high;
  if (a.hedge === 'exact' && b.hedge === 'exact') {
    if (a.kind === 'share' && !ranges)
      return Math.abs(a.low - b.low) <= (isRound(a) && isRound(b) ? 1e-9 : SHARE_ROUNDING);
    if (ranges && a.low !== a.high && b.low !== b.high) return false;
    if (ranges) return low <= from && to <= high;
    return (
      a.otherwise.includes(b.low) ||
      b.otherwise.includes(a.low) ||
      a.otherwise.some((value) => b.otherwise.includes(value))
    );
  }
  // What is exact in the sentence and rough in the source says more than the source.
  if (a.hedge === 'exact' && b.hedge !== 'about') return a.low === b.low;
  return low <= to && from <= high;
}

/** Whether a share is written as a whole per cent or a simple part, and not as something rounded. */
function isRound({ low }: Quantity): boolean {
  return Math.abs(low * 100 - Math.round(low * 100)) < 1e-9;
}

/** Whether the number may be what the source leaves open: "125" where it says "more than 100". */
function isWithin(a: Quantity, b: Quantity): boolean {
  const [low, high] = rangeOf(a);
  const [from, to] =
    b.hedge === 'over' ? [b.low, Number.POSITIVE_INFINITY] : b.hedge === 'under' ? [0, b.high] : rangeOf(b);
  if (b.low === b.high && b.hedge === 'exact') return a.hedge === 'over' && a.low < b.low;
  const opposed = (a.hedge === 'over' && b.hedge === 'under') || (a.hedge === 'under' && b.hedge === 'over');
  // Both bounds are told: another bound is another number.
  if (a.hedge === b.hedge && (a.hedge === 'over' || a.hedge === 'under')) return false;
  return !opposed && low <= to && from <= high;
}

function sameRole(a: Quantity, b: Quantity, overlap: number): boolean {
  if (a.heads[0] !== undefined && a.heads[0] === b.heads[0]) return true;
  if (samePlace(a, b)) return true;
  const heads = a.heads.some((head) => b.heads.includes(head));
  const unit = a.unit !== null || a.kind === 'share';
  return (heads && !(a.weak && b.weak)) || (unit && (nearPlace(a, b) || overlap >= SAME_SUBJECT));
}

/** "Three dead and five hurt" against "five dead and three hurt": the same numbers, changed about. */
function swappedPoint(quantity: Quantity, given: Facts, source: Facts): readonly Point[] {
  const head = quantity.heads[0];
  if (head === undefined) return [];
  const differs = source.quantities.find(
    (other) => other.heads[0] === head && comparable(quantity, other) && !agree(quantity, other),
  );
  const same = source.quantities.filter((other) => agree(quantity, other));
  if (differs === undefined || same.some((other) => other.heads[0] === head)) return [];
  const moved = same.some((other) => {
    const partner = given.quantities.find((one) => one.heads[0] !== undefined && one.heads[0] === other.heads[0]);
    return partner !== undefined && partner !== quantity && agree(partner, differs);
  });
  return moved ? [{ kind: 'number', verdict: 'conflict', given: quantity.span, source: differs.span }] : [];
}

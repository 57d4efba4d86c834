import type { DateMention } from './dates.js';
import type { Facts } from './facts.js';
import { nearPlace } from './facts-role.js';
import type { Point } from './point.js';

/** From this share of common words on, two dates are said of the same. */
const SAME_SUBJECT = 0.5;

/** Dates of the sentence that the source doesn't have, or has otherwise. */
export function compareDates(given: Facts, source: Facts, around: Facts, overlap: number): readonly Point[] {
  const free = source.dates.filter((other) => !given.dates.some((date) => agree(date, other)));
  return given.dates.flatMap((date): Point[] => {
    if ([...source.dates, ...around.dates].some((other) => agree(date, other))) return [];
    if (isNumberThere(date, source) || isNumberThere(date, around)) return [];
    const rivals = free.filter((other) => shared(date, other) > 0);
    const rival = rivals.find((other) => nearPlace(date, other) || overlap >= SAME_SUBJECT);
    const verdict = rival === undefined ? 'unsupported' : 'conflict';
    return [{ kind: 'date', verdict, given: date.span, source: (rival ?? rivals[0])?.span ?? null }];
  });
}

/** "2000 soldiers" reads like a year. */
function isNumberThere({ years, month }: DateMention, { quantities }: Facts): boolean {
  return month === null && quantities.some(({ low, high }) => low === years?.[0] && high === years[1]);
}

/** How many of year, month and day both dates name. */
function shared(a: DateMention, b: DateMention): number {
  const both = [
    a.years !== null && b.years !== null,
    a.month !== null && b.month !== null,
    a.day !== null && b.day !== null,
  ];
  return both.filter(Boolean).length;
}

/** From one year to another; a decade or a century is a rough date. */
function isPeriod([from, to]: readonly [number, number]): boolean {
  return from !== to && !(from % 10 === 0 && (to - from === 9 || to - from === 99));
}

/** Whether one date contains the other: what both name is the same. */
function agree(a: DateMention, b: DateMention): boolean {
  if (shared(a, b) === 0) return false;
  if (a.month !== null && b.month !== null && a.month !== b.month) return false;
  if (a.day !== null && b.day !== null && a.day !== b.day) return false;
  if (a.years === null || b.years === null) return true;
  const [[from, to], [low, high]] = [a.years, b.years];
  if (isPeriod(a.years) && isPeriod(b.years)) return from === low && to === high;
  return (from <= low && high <= to) || (low <= from && to <= high);
}

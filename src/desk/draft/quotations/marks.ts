import type { Span } from '../../../corpus/span.js';

/** A character that may open or close a quotation, and what its surroundings say of it. */
export interface Mark {
  readonly at: number;
  readonly char: string;
  /** Something follows at once, and nothing that it would close stands before. */
  readonly left: boolean;
  /** Something stands before, and no word follows at once. */
  readonly right: boolean;
  /** Blanks on both sides. */
  readonly spaced: boolean;
  /** As an apostrophe would stand: "the '90s", "'t Hof". */
  readonly elision: boolean;
  /** As the apostrophe of a plural would stand: "the writers' rights". */
  readonly possessive: boolean;
}

const MARKS = /["'“”„‟«»‹›‘’‚‛「」『』]/g;
/** What has no shape of its own: marks of direction, joiners. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const MAY_PRECEDE = /[\s\p{Ps}\p{Pd}\p{Pi}<>=/|*_~:¡¿…&+"'’„‚‘]/u;
/** Scripts written without blanks: there surroundings tell nothing. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}。，、！？：；]/u;
const WORD = /[\p{L}\p{N}]/u;
const ELISION =
  /^(?:\d\ds?|[tsnkmrd]|em|tis|twas|twere|til|cause|bout|cos|ere|neath|round|nuff)(?![\p{L}\p{M}\p{N}])/iu;
const PLURAL = /[sSxXzZ]/;

/** The marks of a paragraph, in order; those in code are none. */
export function marksOf(text: string, paragraph: Span, code: readonly Span[]): Mark[] {
  const marks: Mark[] = [];
  const words = text.slice(paragraph.start, paragraph.end);
  let inner = 0;
  for (const { 0: char, index } of words.matchAll(MARKS)) {
    const at = paragraph.start + index;
    while ((code[inner]?.end ?? at + 1) <= at) inner += 1;
    if ((code[inner]?.start ?? at + 1) <= at) continue;
    marks.push({ at, char, ...surroundings(words, index) });
  }
  return marks;
}

function surroundings(words: string, at: number): Omit<Mark, 'at' | 'char'> {
  const before = visible(words, at, -1);
  const after = visible(words, at, 1);
  const unspaced = UNSPACED.test(before) || UNSPACED.test(after);
  const blankBefore = before === '' || /\s/.test(before);
  const blankAfter = after === '' || /\s/.test(after);
  const next = words.slice(at + 1, at + 12);
  return {
    left: !blankAfter && (unspaced || before === '' || MAY_PRECEDE.test(before)),
    right: !blankBefore && !/\p{Ps}/u.test(before) && (unspaced || !WORD.test(after)),
    spaced: blankBefore && blankAfter,
    elision: ELISION.test(next),
    possessive: PLURAL.test(before) && /^\s\p{L}/u.test(next),
  };
}

/** The character beside a mark, whole, as it is seen; empty at the paragraph's edge. */
function visible(words: string, at: number, step: 1 | -1): string {
  let beside = at + step;
  for (let skipped = 0; skipped < 4 && INVISIBLE.test(words.charAt(beside)); skipped += 1) beside += step;
  if (step === -1 && /[\udc00-\udfff]/.test(words.charAt(beside))) beside -= 1;
  const point = words.codePointAt(beside);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** Marks that are apostrophes as well. */
export const isSingle = (mark: Mark): boolean => "'‘’‚‛".includes(mark.char);

/** Marks that mean a quotation even where nothing closes it. */
export const opensForCertain = (mark: Mark): boolean =>
  '“‟„«‹「『'.includes(mark.char) || (mark.char === '"' && mark.left);

/** Whether a mark may open a quotation, when it closes none. */
export function opens(mark: Mark): boolean {
  switch (mark.char) {
    case '“':
      return !mark.right || mark.left;
    case '„':
    case '‟':
    case '「':
    case '『':
      return true;
    case '«':
    case '‹':
      return mark.left || mark.spaced || !mark.right;
    case '»':
    case '›':
    case '”':
      return mark.left && !mark.right;
    case '"':
      return mark.left || mark.spaced;
    case "'":
    case '‘':
    case '‚':
    case '‛':
      return mark.left && !mark.elision;
    default:
      return false;
  }
}

/** Whether a mark closes what another opened. */
export function closes(opener: Mark, mark: Mark): boolean {
  const onlyRight = mark.right && !mark.left;
  switch (opener.char) {
    case '“':
    case '‟':
    case '„':
      if (mark.char === '“') return opener.char === '„' ? mark.right : onlyRight;
      return mark.char === '”' || (mark.char === '"' && onlyRight);
    case '”':
      return mark.char === '”' && mark.right;
    case '"':
      return mark.char === '"' ? mark.right || mark.spaced : mark.char === '”' && mark.right;
    case '«':
      return mark.char === '»';
    case '»':
      return (mark.char === '«' && mark.right) || (mark.char === '»' && onlyRight);
    case '‹':
      return mark.char === '›';
    case '›':
      return (mark.char === '‹' && mark.right) || (mark.char === '›' && onlyRight);
    case '「':
      return mark.char === '」';
    case '『':
      return mark.char === '』';
    case '‚':
      return (mark.char === '‘' || mark.char === '’' || mark.char === "'") && onlyRight;
    case '‘':
    case '‛':
      return (mark.char === '’' && mark.right) || (mark.char === "'" && onlyRight);
    case "'":
      return mark.char === "'" ? onlyRight : mark.char === '’' && mark.right;
    default:
      return false;
  }
}

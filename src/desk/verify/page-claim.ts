import { parsePageLabel } from '../../corpus/page-labels.js';
import { withoutRemarks } from './page-remarks.js';

/** Pages as a writer gave them: from a label up to another. */
interface PageRange {
  readonly from: string;
  /** Null: and the following ones. */
  readonly to: string | null;
}

const PREFIX = /^(?:pages?|pagina['’]?s?|seiten?|pag|blz|bladzijden?|pp?|pgs?|s|b(?=l))(?:\.|\b)\s*/iu;
const RANGE =
  /^([\p{L}\p{N}.-]*?[\p{L}\p{N}])\s*(?:(?:[-‐‑–—]|to|à|tot|bis)\s*([\p{L}\p{N}]+)|(ff|sqq|suiv|e\.?v|f|sq|et (?:seq|sq|suiv|s)|passim|[-‐‑–—](?=$))(?:\b\.?|$))?$/iu;

/** What pages a writer names; null where it is no page. Silence then: nothing is said of what isn't understood. */
export function pageClaim(pages: string): ((label: string) => boolean) | null {
  const parts = withoutRemarks(pages.normalize('NFKC').trim())
    .replace(/^[([]|[)\]]$/gu, '')
    .split(/(?:(?<!\s)\s+)?(?:[,;&/]|\band\b|\bet(?!\s(?:seq|sq|suiv|s)\b)|\ben\b|\bund\b)\s*/u)
    .map((part) => part.trim().replace(PREFIX, ''))
    .filter((part) => part !== '');
  const ranges = parts.map(rangeOf);
  if (ranges.length === 0) return null;
  const read = ranges.filter((range) => range !== null);
  return read.length < ranges.length ? null : (label) => read.some((range) => holds(range, label));
}

function rangeOf(part: string): PageRange | null {
  // "A-1" is one label.
  if (/^\p{L}+-\d+$/u.test(part)) return { from: part, to: part };
  const [, from = '', to, following] = RANGE.exec(part.replace(/\.$/u, '')) ?? [];
  if (parsePageLabel(from) === null) return null;
  if (following !== undefined) {
    const one = /^(?:f|sq)$/iu.test(following);
    return { from, to: one ? next(from) : null };
  }
  if (to === undefined) return { from, to: from };
  const whole = completed(from, to);
  return parsePageLabel(whole) === null ? null : { from, to: whole };
}

/** "46–7" is 46–47. */
function completed(from: string, to: string): string {
  const both = /^\d+$/.test(from) && /^\d+$/.test(to);
  return both && to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
}

function next(label: string): string | null {
  return /^\d+$/.test(label) ? String(Number(label) + 1) : null;
}

function holds({ from, to }: PageRange, label: string): boolean {
  const [first, last, one] = [parsePageLabel(from), to === null ? null : parsePageLabel(to), parsePageLabel(label)];
  if (first === null || one === null) return label.toLowerCase() === from.toLowerCase();
  if (one.series !== first.series || one.value < first.value) return false;
  return to === null || (last !== null && last.series === one.series && one.value <= last.value);
}

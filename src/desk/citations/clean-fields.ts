import type { BibliographicItem } from '../../corpus/bibliography.js';

/** Control characters, line ends and noncharacters: they would break the lines of RIS and BibTeX. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]+/gu;
/** Fields that hold a date. */
export const DATES: readonly string[] = [
  'issued',
  'accessed',
  'original-date',
  'event-date',
  'submitted',
  'available-date',
];

/**
 * An item as citeproc and the writers take it: texts on one line, nothing empty, no part of a date that is none. An
 * empty field would be cited as empty brackets.
 */
export function cleanFields(item: BibliographicItem): BibliographicItem {
  const { id, type, title } = item;
  const fields = Object.entries(item).flatMap(([name, value]): [string, unknown][] => {
    const cleaned = DATES.includes(name) ? cleanDate(value) : clean(value);
    return cleaned === undefined ? [] : [[name, cleaned]];
  });
  return { ...Object.fromEntries(fields), id, type: oneLine(type), title: oneLine(title) };
}

function oneLine(text: string): string {
  return text.replace(UNPRINTABLE, ' ').replace(/ {2,}/g, ' ').trim();
}

function clean(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value === 'string') return oneLine(value) || undefined;
  if (Array.isArray(value)) {
    const kept = value.map(clean).filter((part) => part !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (typeof value === 'object') {
    const kept = Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
      const cleaned = clean(part);
      return cleaned === undefined ? [] : [[name, cleaned]];
    });
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  }
  return value;
}

/** Parts as far as they make a date: no month 13, no day without a month. */
function cleanDate(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('date-parts' in value)) return clean(value);
  const all = value['date-parts'];
  if (!Array.isArray(all)) return undefined;
  const dates = all.filter(Array.isArray).map((parts) => {
    const [year, month, day] = parts.map(Number);
    if (year === undefined || !Number.isInteger(year) || year === 0) return [];
    if (month === undefined || !(month >= 1 && month <= 12)) return [year];
    return day === undefined || !(day >= 1 && day <= 31) ? [year, month] : [year, month, day];
  });
  if ((dates[0] ?? []).length === 0) return undefined;
  return { ...value, 'date-parts': dates.filter((parts) => parts.length > 0) };
}

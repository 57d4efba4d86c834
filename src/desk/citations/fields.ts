import { type BibliographicItem, type PersonName, personName } from '../../corpus/bibliography.js';

/** A field as text; null where there is none. */
export function fieldText(item: BibliographicItem, name: string): string | null {
  const value = item[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The people in a role; what is no name is passed over. */
export function people(item: BibliographicItem, role: string): PersonName[] {
  const value = item[role];
  return (Array.isArray(value) ? value : []).flatMap((entry) => {
    const parsed = personName.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Year, month and day as far as they are known, of the first date of a field. */
export function firstDate(item: BibliographicItem, name: string): number[] {
  const value = item[name];
  if (typeof value !== 'object' || value === null || !('date-parts' in value)) return [];
  const dates = value['date-parts'];
  const first: unknown = Array.isArray(dates) ? dates[0] : undefined;
  return Array.isArray(first) ? first.map(Number).filter(Number.isInteger) : [];
}

/** The wanted name, or the first of "name-2", "name-3", … that isn't taken. */
export function ascending(wanted: string, isTaken: (candidate: string) => boolean): string {
  let candidate = wanted;
  for (let number = 2; isTaken(candidate); number += 1) candidate = `${wanted}-${number}`;
  return candidate;
}

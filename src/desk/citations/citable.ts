import type { BibliographicItem } from '../../corpus/bibliography.js';
import { DATES } from './clean-fields.js';
import { fieldText, people } from './fields.js';

/**
 * A cleaned item as citeproc can cite it, which fails at fields of a kind that it doesn't expect; without what would be
 * cited wrongly.
 */
export function citable(item: BibliographicItem): BibliographicItem {
  const { id, type, title } = item;
  const fields = Object.entries(item).flatMap(([name, value]): [string, unknown][] => {
    const kept = expected(item, name, value);
    return kept === undefined ? [] : [[name, kept]];
  });
  return { ...Object.fromEntries(fields), id, type, title };
}

function expected(item: BibliographicItem, name: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    const names = people(item, name);
    return names.length === 0 ? undefined : names;
  }
  if (DATES.includes(name)) return typeof value === 'string' ? { raw: value } : dateOf(value);
  const text = fieldText(item, name);
  if (text === null) return undefined;
  if (name === 'title-short' && !shortens(item, text)) return undefined;
  // "(7)", of no series.
  if (name === 'collection-number' && fieldText(item, 'collection-title') === null) return undefined;
  return text;
}

function dateOf(value: unknown): unknown {
  return typeof value === 'object' ? value : undefined;
}

/** False for the short name of the body that published the work, which tells nobody which of its works is cited. */
function shortens(item: BibliographicItem, short: string): boolean {
  const bodies = [...people(item, 'author'), ...people(item, 'editor')].map((name) =>
    'literal' in name ? name.literal : '',
  );
  const ofBodies = words([...bodies, fieldText(item, 'publisher') ?? ''].join(' '));
  const ofTitle = words(item.title);
  const own = [...words(short)];
  return own.some((word) => ofTitle.has(word)) || !own.some((word) => ofBodies.has(word));
}

/** Words of three letters or more, in small letters. */
function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

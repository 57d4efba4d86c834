import type { MetadataFact } from '../answer.js';

/** Stands above facts, to tell them from quotations. */
export const FACTS_TITLE = 'Said by the documents’ own description:';

const LABELS: Readonly<Record<MetadataFact['property'], readonly [one: string, several: string]>> = {
  title: ['Title', 'Titles'],
  authors: ['Author', 'Authors'],
  editors: ['Editor', 'Editors'],
  published: ['Published', 'Published'],
  publisher: ['Publisher', 'Publishers'],
  series: ['Series', 'Series'],
  chapters: ['Chapter', 'Chapters'],
  pages: ['Pages', 'Pages'],
};

/** A fact as it is shown: what it is of, and its values in words. */
export interface FactWords {
  /** "Authors", "Chapters (6)". */
  readonly label: string;
  readonly values: readonly string[];
  /** Whether each value has a line of its own. */
  readonly listed: boolean;
}

/** The words for a fact. Values stay as the description has them, but for dates: "2016-10" is "October 2016". */
export function factWords({ property, values }: MetadataFact): FactWords {
  const [one, several] = LABELS[property];
  const label = values.length === 1 ? one : several;
  if (property === 'chapters') return { label: `${label} (${values.length})`, values, listed: true };
  return { label, values: property === 'published' ? values.map(dateWords) : values, listed: false };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date that isn't of this form stays as it is. */
function dateWords(value: string): string {
  const found = /^(-?\d+)-(\d\d)(?:-(\d\d))?$/.exec(value);
  const month = MONTHS[Number(found?.[2] ?? 0) - 1];
  if (found === null || month === undefined) return value;
  const day = found[3] === undefined ? '' : `${Number(found[3])} `;
  return `${day}${month} ${found[1]}`;
}

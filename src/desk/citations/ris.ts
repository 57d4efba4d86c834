import type { BibliographicItem, PersonName } from '../../corpus/bibliography.js';
import { fieldText, firstDate, people } from './fields.js';

const TYPES: Readonly<Record<string, string>> = {
  book: 'BOOK',
  chapter: 'CHAP',
  report: 'RPRT',
  webpage: 'ELEC',
  post: 'BLOG',
  'post-weblog': 'BLOG',
  thesis: 'THES',
  manuscript: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  'paper-conference': 'CPAPER',
};

/** The items as RIS: a line a field, each record from TY to ER. */
export function ris(items: readonly BibliographicItem[]): string {
  return items.map(record).join('\r\n');
}

function record(item: BibliographicItem): string {
  const issued = firstDate(item, 'issued');
  const [first, last] = pageEnds(fieldText(item, 'page'));
  const type = TYPES[item.type] ?? 'GEN';
  const fields: (readonly [tag: string, value: string | null])[] = [
    ['TY', type],
    ['ID', item.id],
    ...people(item, 'author').map((name) => ['AU', written(name)] as const),
    // "A2" is the editor of a chapter's book; of a whole book it would be a series' editor.
    ...people(item, 'editor').map((name) => [type === 'CHAP' ? 'A2' : 'ED', written(name)] as const),
    ['TI', item.title],
    ['T2', fieldText(item, 'container-title')],
    ['T3', fieldText(item, 'collection-title')],
    ['PY', issued[0] === undefined ? null : String(issued[0])],
    ['DA', issued.length < 2 ? null : date(issued)],
    ['PB', fieldText(item, 'publisher')],
    ['CY', fieldText(item, 'publisher-place')],
    ['VL', fieldText(item, 'volume')],
    ['IS', fieldText(item, 'issue')],
    // The number within a series, or of a report.
    [type === 'CHAP' ? 'SV' : 'M1', fieldText(item, 'collection-number') ?? fieldText(item, 'number')],
    ['ET', fieldText(item, 'edition')],
    ['SP', first],
    ['EP', last],
    ['SN', fieldText(item, 'ISBN') ?? fieldText(item, 'ISSN')],
    ['DO', fieldText(item, 'DOI')],
    ['UR', fieldText(item, 'URL')],
    ['Y2', firstDate(item, 'accessed').length === 0 ? null : date(firstDate(item, 'accessed'))],
    ['M3', fieldText(item, 'genre')],
    ['LA', fieldText(item, 'language')],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === null || value === '' ? [] : [`${tag}  - ${value}\r\n`]));
  return `${lines.join('')}ER  - \r\n`;
}

/** "van Ginkel, Bibi": the particle belongs to the name. One that is dropped follows the given name. */
function written(name: PersonName): string {
  if ('literal' in name) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' ');
  const given = [name.given, name['dropping-particle']].filter((part) => part !== undefined).join(' ');
  return [family, given, name.suffix].filter((part) => part !== undefined && part !== '').join(', ');
}

/** "2016/10/": a slash for each part, known or not. */
function date([year, month, day]: readonly number[]): string {
  return [year, month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0'))).join('/');
}

function pageEnds(range: string | null): readonly [first: string | null, last: string | null] {
  if (range === null) return [null, null];
  const [first = '', last] = range.split(/(?<!\\)[-–]/).map((label) => label.replace(/\\-/g, '-').trim());
  return [first, last ?? null];
}

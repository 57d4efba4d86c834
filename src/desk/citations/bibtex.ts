import type { BibliographicItem, PersonName } from '../../corpus/bibliography.js';
import { ascending, fieldText, firstDate, people } from './fields.js';

/** Entry types of BibTeX; what has none is `misc`. */
const TYPES: Readonly<Record<string, string>> = {
  book: 'book',
  chapter: 'incollection',
  report: 'techreport',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  'paper-conference': 'inproceedings',
  manuscript: 'unpublished',
};
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // As commands: BibTeX counts the braces of "\{" too.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** What CSL-JSON marks text up with, in pairs. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/<i>(.*?)<\/i>/g, '\\emph'],
  [/<b>(.*?)<\/b>/g, '\\textbf'],
  [/<sup>(.*?)<\/sup>/g, '\\textsuperscript'],
  [/<sub>(.*?)<\/sub>/g, '\\textsubscript'],
];

/** The items as BibTeX (UTF-8). */
export function bibtex(items: readonly BibliographicItem[]): string {
  const keys = new Set<string>();
  return items.map((item) => entry(item, freeKey(item.id, keys))).join('\n');
}

function entry(item: BibliographicItem, key: string): string {
  const type = typeOf(item);
  const [year, month, day] = firstDate(item, 'issued');
  const accessed = firstDate(item, 'accessed');
  const publisher = type === 'techreport' ? 'institution' : /thesis$/.test(type) ? 'school' : ('publisher' as const);
  const container = type === 'article' ? 'journal' : 'booktitle';
  const text = (name: string): string | null => mapped(fieldText(item, name), latex);
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['author', names(people(item, 'author'))],
    ['editor', names(people(item, 'editor'))],
    ['title', mapped(item.title, title)],
    [container, mapped(fieldText(item, 'container-title'), title)],
    ['year', year === undefined ? null : String(year)],
    // A macro, which stands without braces.
    ['month', month === undefined ? null : `#${MONTHS[month - 1] ?? ''}`],
    ['day', day === undefined ? null : String(day)],
    [publisher, text('publisher')],
    ['address', text('publisher-place')],
    ['series', text('collection-title')],
    ['volume', text('volume')],
    ['number', text('collection-number') ?? text('number') ?? text('issue')],
    ['edition', text('edition')],
    ['pages', mapped(fieldText(item, 'page'), pages)],
    ['isbn', text('ISBN')],
    ['issn', text('ISSN')],
    ['doi', mapped(fieldText(item, 'DOI'), verbatim)],
    ['url', mapped(fieldText(item, 'URL'), verbatim)],
    ['urldate', accessed.length === 0 ? null : accessed.map((part) => String(part).padStart(2, '0')).join('-')],
    ['type', type === 'techreport' || /thesis$/.test(type) ? text('genre') : null],
    ['language', text('language')],
  ];
  const lines = fields.flatMap(([name, value]) => {
    if (value === null || value === '') return [];
    return [value.startsWith('#') && name === 'month' ? `  ${name} = ${value.slice(1)},` : `  ${name} = {${value}},`];
  });
  return `@${type}{${key},\n${lines.join('\n')}\n}\n`;
}

function typeOf(item: BibliographicItem): string {
  if (item.type !== 'thesis') return TYPES[item.type] ?? 'misc';
  const genre = fieldText(item, 'genre') ?? '';
  if (/master/i.test(genre)) return 'mastersthesis';
  return /ph\.?\s?d|doctor/i.test(genre) ? 'phdthesis' : 'misc';
}

/** ASCII, as every program takes it, and unlike those before it. */
function freeKey(id: string, taken: Set<string>): string {
  const plain = id
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '');
  const wanted = plain === '' ? 'source' : plain;
  const key = ascending(wanted, (candidate) => taken.has(candidate));
  taken.add(key);
  return key;
}

function names(all: readonly PersonName[]): string | null {
  if (all.length === 0) return null;
  return all.map(name).join(' and ');
}

function name(person: PersonName): string {
  if ('literal' in person) return `{${latex(person.literal)}}`;
  const particle = person['non-dropping-particle'];
  const dropped = person['dropping-particle'];
  // A family name that begins small, or holds a comma or "and", would be read as something else.
  const family = part(person.family, /^\p{Ll}/u.test(person.family) || /,|\sand\s/i.test(person.family));
  const before = [dropped, particle].flatMap((value) => (value === undefined ? [] : [latex(value)]));
  return [[...before, family].join(' '), person.suffix, person.given]
    .flatMap((value, at) => (value === undefined ? [] : [at === 0 ? value : part(value, /,|\sand\s/i.test(value))]))
    .join(', ');
}

function part(text: string, braced: boolean): string {
  return braced ? `{${latex(text)}}` : latex(text);
}

/** Words with capitals are braced, or a style would set them small. The first word stays capital anyway, unless more of it is. */
function title(text: string): string {
  let result = latex(text).replace(/(?<![\p{L}\p{N}\\{])\p{L}[\p{L}\p{N}’'-]*/gu, (word, at: number) => {
    const capitals = at === 0 ? word.slice(1) : word;
    return /\p{Lu}/u.test(capitals) ? `{${word}}` : word;
  });
  for (const [pair, command] of MARKUP) result = result.replace(pair, `${command}{$1}`);
  return result;
}

function latex(text: string): string {
  return (
    text
      .replace(/[\\{}~^]/g, (character) => ESCAPES[character] ?? '')
      .replace(/[&%$#_]/g, '\\$&')
      // LaTeX would make one sign of two: '' `` ?` !` -- and << >> and ,,
      .replace(/(?<=['`])['`]|(?<=[?!])`|(?<=-)-|(?<=<)<|(?<=>)>|(?<=,),/g, '{}$&')
  );
}

/** Ranges have two hyphens; "\-" is a hyphen of the label itself. */
function pages(range: string): string {
  const [own, between] = ['\u0000', '\u0001'];
  const parts = range.replace(/\\-/g, own).replace(/[-–]+/g, between);
  return latex(parts).replaceAll(own, '-').replaceAll(between, '--');
}

/** Addresses are not escaped; only what would unbalance the braces goes as percents. */
function verbatim(address: string): string {
  return address.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}

function mapped(value: string | null, by: (text: string) => string): string | null {
  return value === null ? null : by(value);
}

import type { Span } from '../../corpus/span.js';
import { raised } from '../../corpus/superscript.js';
import { loweredSpans, raisedSpans, spansOf, struckSpans } from './struck-text.js';
import { HYPHEN, keyOf, type Word, wordsOf } from './words.js';

/** A word as typed. */
export interface GivenWord extends Word {
  readonly kind: 'word';
  /** `whole`: stands in brackets. `part`: brackets within it ("[T]he", "claim[ed]"). */
  readonly bracketed: 'no' | 'part' | 'whole';
  /** The bracket that it stands in: the words of one bracket belong together. */
  readonly bracket: Span | null;
  /** Of a word with brackets in it: the key of what stands outside them. */
  readonly outside: string;
  readonly hyphened: boolean;
  /** A raised figure, or one marked up as such: it calls a note, it may be. */
  readonly raised: boolean;
}

/** A mark that says that something is left out. */
export interface GivenEllipsis extends Span {
  readonly kind: 'ellipsis';
}

export type GivenItem = GivenWord | GivenEllipsis;

const DOTS = '(?:…|\\.(?:\\s?\\.){2,})';
/** Marks of omission. Also how a text's own ellipses are known. */
export const ELLIPSIS = new RegExp(`\\[\\s*(?:${DOTS}|\\.\\.)\\s*\\]|\\(\\s*${DOTS}\\s*\\)|${DOTS}`, 'gu');
/** Mark-up in which no words of the quotation stand: tags, the writer's own notes, targets of links. */
const MARKUP =
  /<\/?(?:em|i|b|strong|u|sup|sub|ins|mark|small|span|a)(?:\s[^<>]{0,200})?>|\[\^[^[\]\s]{1,40}\]|(?<=\])\([^()\s]{0,500}[/#.][^()\s]{0,500}\)/giu;
/** The signs of a block quotation at the beginning of a line, also with the mark of a quotation that opens there. */
const BLOCK_QUOTE = />(?<=^[ \t>“”„"'‘«»]{0,20}>)/gmu;
const RAISABLE = /[\d+−–-]/u;
const SIGN_RAISED: ReadonlyMap<string, string> = new Map([
  ['-', '⁻'],
  ['−', '⁻'],
  ['–', '⁻'],
  ['+', '⁺'],
]);
const BRACKET = /\[([^[\]]*)\]/gu;
const SIC = /^\s*sic\s*(?:!\s*)?$/iu;

/**
 * The words of a quotation as typed, with what a writer marked: ellipses, insertions in brackets, raised figures. What
 * stands around it (quotation marks, signs of a block quotation) is no word.
 * @param known whether a word stands in any document
 */
export function givenItems(text: string, known: (key: string) => boolean): GivenItem[] {
  const units = text.split('');
  const struck = struckSpans(text);
  const isStruck = ({ start }: Span): boolean => struck.some((span) => span.start <= start && start < span.end);
  const ellipses = spansOf(text, ELLIPSIS).filter((span) => !isStruck(span));
  const markup = spansOf(text, MARKUP);
  for (const { start, end } of [...ellipses, ...markup]) units.fill(fillOf(text, start, end), start, end);
  for (const { start, end } of raisedSpans(text)) raise(units, start, end);
  for (const { start, end } of loweredSpans(text)) for (const at of [start, end - 1]) units[at] = '\u200B';
  for (const { start, end } of struck) units.fill(' ', start, end);
  for (const { start, end } of spansOf(text, BLOCK_QUOTE)) units.fill(' ', start, end);
  const brackets = bracketsOf(units.join(''), markup);
  for (const { start, end, whole } of brackets) {
    // A bracket within a word holds letters of it: the word goes on through it.
    units[start] = !whole && isLetter(text, start - 1) && isLetter(text, start + 1) ? '\u200B' : ' ';
    units[end - 1] = !whole && isLetter(text, end - 2) && isLetter(text, end) ? '\u200B' : ' ';
  }
  const items: GivenItem[] = ellipses.map((span) => ({ kind: 'ellipsis', ...span }));
  for (const found of wordsOf(units.join(''))) {
    const around = brackets.find((bracket) => bracket.start <= found.start && found.end <= bracket.end) ?? null;
    const within = around === null && brackets.some(({ start, end }) => start < found.end && found.start < end);
    const marks = {
      kind: 'word' as const,
      bracketed: around !== null ? ('whole' as const) : within ? ('part' as const) : ('no' as const),
      bracket: around === null ? null : { start: around.start, end: around.end },
    };
    const start = within && text.charAt(found.start - 1) === '[' ? found.start - 1 : found.start;
    const end = within && text.charAt(found.end) === ']' ? found.end + 1 : found.end;
    const figures = known(found.key) ? 0 : gluedFigures(found.key, known);
    const cut = end - figures;
    const raw = text.slice(start, cut);
    items.push({
      ...marks,
      key: found.key.slice(0, found.key.length - figures).replace(/[.,]$/u, ''),
      start,
      end: cut,
      raised: found.key.startsWith('^'),
      outside: within ? keyOf(raw.replace(/\[[^\]]{0,200}\]/gu, '')) : '',
      hyphened: HYPHEN.test(raw),
    });
    if (figures > 0) {
      const call = { key: text.slice(cut, end), start: cut, end, raised: false, outside: '', hyphened: false };
      items.push({ ...marks, ...call });
    }
  }
  return items.sort((a, b) => a.start - b.start);
}

/** Brackets with words in them; those of links are mark-up. */
function bracketsOf(text: string, markup: readonly Span[]): (Span & { readonly whole: boolean })[] {
  return [...text.matchAll(BRACKET)].flatMap((match) => {
    const [raw, inner = ''] = match;
    const end = match.index + raw.length;
    if (markup.some(({ start }) => start === end)) return [];
    return [{ start: match.index, end, whole: /\s/u.test(inner) || SIC.test(inner) }];
  });
}

/** How many figures at the end of a word are none of it: the call of a note ("terrorism11", "2016.12"). */
function gluedFigures(key: string, known: (key: string) => boolean): number {
  const [, word = '', figures = ''] = /^(\p{L}{2,}|\d{2,}[.,])(\d{1,3})$/u.exec(key) ?? [];
  return word !== '' && known(word.replace(/[.,]$/, '')) ? figures.length : 0;
}

/** Whether a bracket only remarks on what it stands behind. */
export function isSic(mark: string): boolean {
  return SIC.test(mark.replace(/^\[|\]$/g, ''));
}

function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
}

function isLetter(text: string, at: number): boolean {
  return /\p{L}|\p{M}/u.test(text.charAt(at));
}

/** Mark-up within a word parts no words: "ex<em>treme</em>". */
function fillOf(text: string, start: number, end: number): string {
  const isWithin = text.charAt(start) === '<' && isInWord(text, start - 1) && isInWord(text, end);
  return isWithin ? '\u200B' : ' ';
}

/** Figures marked up as raised, made raised figures; the mark-up is blanks. */
function raise(units: string[], start: number, end: number): void {
  for (let at = start; at < end; at += 1) {
    const unit = units[at] ?? ' ';
    units[at] = RAISABLE.test(unit) ? (SIGN_RAISED.get(unit) ?? raised(unit) ?? ' ') : ' ';
  }
}

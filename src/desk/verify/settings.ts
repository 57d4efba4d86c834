import type { Span } from '../../corpus/span.js';
import type { SettingDifference } from './check.js';
import { ELLIPSIS } from './given-words.js';
import type { Match } from './match.js';
import { HYPHEN, UNSEEN } from './words.js';

const QUOTES = /["'“”„‟‘’‚‛«»‹›`´「」『』]/gu;
const DASHES = /[-‐‑–—―−]+/gu;
const EMPHASIS = /[*_~]+|<[^<>]{1,200}>/gu;
/** The writer's own notes, and the brackets of a note's number. */
const OWN_NOTE = /\[\^[^[\]\s]{1,40}\]/gu;
/** A sign minus, however it is set. */
const SIGN = /^[-−‐‑‒–]$/u;
const UNSEEN_MARKS = new RegExp(`[${UNSEEN}]`, 'gu');

/** How a quotation is set otherwise than its source. */
export interface Settings {
  readonly settings: readonly SettingDifference[];
  /** Where other marks stand between words: the source's, with the words around them. */
  readonly punctuation: readonly string[];
}

/** How the words that are the same are set otherwise. Pure typography: none of it counts. */
export function settingsOf(text: string, given: string, match: Match, spanOf: (at: number) => Span): Settings {
  const found = new Set<SettingDifference>();
  const punctuation: string[] = [];
  let before: { readonly given: number; readonly start: number; readonly source: number; readonly at: number } | null =
    null;
  for (const { kind, given: items, source } of match.steps) {
    const [first, last] = [match.items[items[0]], match.items[items[1] - 1]];
    if (kind !== 'same' || first === undefined || last === undefined) {
      before = null;
      continue;
    }
    const span = { start: spanOf(source[0]).start, end: spanOf(source[1] - 1).end };
    compareWords(given.slice(first.start, last.end), text.slice(span.start, span.end), found);
    // Only what stands between neighbours of the source can be compared.
    if (before !== null && before.at === source[0]) {
      const differs = compareGaps(given.slice(before.given, first.start), text.slice(before.source, span.start), found);
      if (differs) punctuation.push(text.slice(before.start, span.end));
    }
    before = { given: last.end, start: span.start, source: span.end, at: source[1] };
  }
  if (before !== null) compareEnds(given.slice(before.given), text.slice(before.source, before.source + 12), found);
  return { settings: [...found], punctuation };
}

function compareWords(given: string, source: string, found: Set<SettingDifference>): void {
  if (given === source) return;
  if (SIGN.test(given) && SIGN.test(source)) {
    found.add('dashes');
    return;
  }
  if (/^\d/.test(given) && given.replace(/[^\d]/gu, '') !== given) found.add('numerals');
  else if (/^\d/.test(source) && source.replace(/[^\d]/gu, '') !== source) found.add('numerals');
  if (HYPHEN.test(given) !== HYPHEN.test(source) || (/\s/u.test(given) && HYPHEN.test(given))) found.add('hyphenation');
  else if (HYPHEN.test(given) && given.replace(/[^-‐‑–]/gu, '') !== source.replace(/[^-‐‑–]/gu, ''))
    found.add('hyphenation');
  if (/[*_]/u.test(given)) found.add('emphasis');
  const [a, b] = [given, source].map((word) => word.replace(/[[\]*_\s-]|[‐‑–]/gu, '').replace(UNSEEN_MARKS, ''));
  if (a === undefined || b === undefined || a.toLowerCase() === b.toLowerCase()) return;
  if (a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()) found.add('accents-composed');
  else if (!/^\d/.test(a)) found.add('ligatures');
}

/** Says whether it is other punctuation that stands there. */
function compareGaps(given: string, source: string, found: Set<SettingDifference>): boolean {
  if (given === source) return false;
  const parts = [apart(given), apart(source)] as const;
  for (const kind of ['quotation-marks', 'dashes', 'emphasis', 'ellipsis-form', 'punctuation', 'spacing'] as const) {
    if (parts[0][kind] !== parts[1][kind]) found.add(kind);
  }
  return parts[0].punctuation !== parts[1].punctuation;
}

type Parts = Record<'quotation-marks' | 'dashes' | 'emphasis' | 'ellipsis-form' | 'punctuation' | 'spacing', string>;

/** What stands between two words, by kind. */
function apart(gap: string): Parts {
  let rest = gap.replace(UNSEEN_MARKS, '').replace(OWN_NOTE, '');
  const take = (pattern: RegExp): string => {
    const taken = rest.match(pattern)?.join('') ?? '';
    rest = rest.replace(pattern, '');
    return taken;
  };
  const marks = take(EMPHASIS);
  const ellipses = take(ELLIPSIS);
  const quotes = take(QUOTES);
  const dashes = take(DASHES);
  const spacing = take(/\s+/gu);
  return {
    emphasis: marks,
    'ellipsis-form': ellipses,
    'quotation-marks': quotes,
    dashes,
    spacing,
    // The sign of a block quotation is none of the text.
    punctuation: spacing.includes('\n') ? rest.replaceAll('>', '') : rest,
  };
}

/** The last mark may be the writer's own: a stop for a comma. */
function compareEnds(given: string, source: string, found: Set<SettingDifference>): void {
  const mark = (text: string): string => /^["'”’»)*_\s]*?([.,;:!…])/u.exec(text)?.[1] ?? '';
  if (mark(given) !== '' && mark(given) !== mark(source)) found.add('final-mark');
}

/** A word of a text: what is compared, and where it stands. */
export interface Word {
  /** Without letter case, hyphens, ligatures and ways of composing accents. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Marks that are not seen: soft hyphens, joiners, marks of direction. */
export const UNSEEN = '\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF';
const LETTERS = `[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}${UNSEEN}]*`;
/** A hyphen inside a word, also at the end of a line; emphasis that begins or ends inside a word. */
const JOINT = `(?:(?<=[\\p{L}\\p{M}])(?:[-‐‑–](?:[ \\t]*\\r?\\n[ \\t>]*)?|[*_]{1,3})(?=\\p{L}))`;
/** "10 000", "5.3", "10:30", "9/11", "12.03.2016"; letters may follow ("1980s", "15ème"). */
const FIGURES = `(?:\\d{1,3}(?:\\s{1,4}\\d{3})+(?![\\d\\p{L}])(?:[.,]\\d+)?|\\d+(?:[.,:/⁄'’]\\d+)*)`;
/** Figures raised to a power. */
const RAISED_FIGURES = '[⁺⁻]?[⁰¹²³⁴-⁹]+';
/** Before a figure, hyphens and dashes are set for the sign minus. */
const MINUS =
  '(?<!\\p{N}\\s{0,3})(?<=^|[\\s("“‘«„=<>≤≥≈~±])(?:[-−‐‑‒–](?=[\\u2009\\u202F]?\\p{Sc}?\\d)|−(?=\\s?\\p{Sc}?\\d))';
/** What compares amounts. "<" and ">" are brackets too, and "~" strikes out: they compare before a figure, or set apart. */
const COMPARES = '[≤≥⩽⩾≠≈≪≫≲≳]|[<>](?=\\s?[-−–+]?\\p{Sc}?\\s?[\\d])|(?<=\\s)[<>](?=\\s)|[~∼](?=\\s?\\p{Sc}?\\d)';
/** Signs that say something. A question mark does: without it a question is a statement. */
const SIGNS = `[%‰&@+=±×÷°§?؟？\\p{Sc}]|${MINUS}|${COMPARES}`;
const WORD = new RegExp(
  `[⁺⁻](?=[⁰¹²³⁴-⁹])${RAISED_FIGURES}|${FIGURES}(?:[\\p{L}\\p{M}${UNSEEN}][\\p{L}\\p{M}\\p{N}${UNSEEN}]*)?|${LETTERS}(?:${JOINT}${LETTERS})*|${SIGNS}`,
  'gu',
);

/** A hyphen inside a word, seen or unseen. */
export const HYPHEN = /[-‐‑–\u00AD]/u;
const PLAIN = /^[a-z]+$/;
const RAISED = /[⁰¹²³⁴-⁹]/u;
/** Signs that are set in more than one way. */
const SAME_SIGN: ReadonlyMap<string, string> = new Map([
  ...[...'-−‐‑‒–'].map((sign) => [sign, '-'] as const),
  ['⩽', '≤'],
  ['⩾', '≥'],
  ['∼', '~'],
]);
/** Scripts written without blanks: each character is a word. */
const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer'].map((name) => `\\p{Script=${name}}`).join('');
const UNSPACED = new RegExp(`[${SCRIPTS}]`, 'u');
const SPLIT = new RegExp(`${RAISED_FIGURES}|[${SCRIPTS}]\\p{M}*|[^⁺⁻⁰¹²³⁴-⁹${SCRIPTS}]+`, 'gu');
const INNER = new RegExp(`[${UNSEEN}*_]|[-‐‑–](?:\\s*>?\\s*)?(?!$)`, 'gu');
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** The words of a text, in order. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD)) {
    const [raw] = match;
    if (!RAISED.test(raw) && !UNSPACED.test(raw)) {
      yield { key: keyOf(raw), start: match.index, end: match.index + raw.length };
      continue;
    }
    for (const part of raw.matchAll(SPLIT)) {
      const start = match.index + part.index;
      yield { key: keyOf(part[0]), start, end: start + part[0].length };
    }
  }
}

/** A word's form: as typed, but for how it is set; letter case still counts. */
export function formOf(raw: string): string {
  if (/^[A-Za-z]+$/.test(raw)) return raw;
  if (RAISED.test(raw)) return `^${raw.normalize('NFKC').replace('−', '-')}`;
  const sign = SAME_SIGN.get(raw);
  if (sign !== undefined) return sign;
  const form = raw
    .replace(INNER, '')
    .normalize('NFKC')
    .replace(/œ/gu, 'oe')
    .replace(/Œ/gu, 'Oe')
    .replace(/æ/gu, 'ae')
    .replace(/Æ/gu, 'Ae');
  if (form === '') return '-';
  if (!/^\d/.test(form)) return form;
  const figures = form.replace(/[\s'’]/gu, '').replace(/⁄/gu, '/');
  return GROUPED.test(figures) ? figures.replaceAll(',', '') : figures;
}

/** What is compared of a word. */
export function keyOf(raw: string): string {
  return PLAIN.test(raw) ? raw : formOf(raw).toLowerCase();
}

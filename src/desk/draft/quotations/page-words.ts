const LABEL = String.raw`(?:(?:[A-Z]-?)?\d{1,5}[a-z]?|[ivxlcdm]{1,9}|[IVXLCDM]{1,9})(?![\p{L}\p{N}])`;
const FIGURES = String.raw`\d{1,5}(?![\p{L}\p{N}])`;
const RANGE = String.raw`${LABEL}(?:\s?[-‐‑–—−]\s?${LABEL})?`;
/** "46, 48 and 50"; a year after a comma is none of them. */
const MORE = String.raw`(?:\s?(?:,|&|and|et|en|und)\s?(?!(?:1[5-9]|20)\d\d(?!\d))${FIGURES}(?:\s?[-‐‑–—−]\s?${FIGURES})?)`;
const PAGES = `${RANGE}${MORE}{0,8}`;
/** "f.": this page and the next. "ff." and the like: nobody says where they end. */
const OPEN_END = String.raw`(?<open>\s?(?:ff|sqq|e\.\s?v|ev|et\s+suiv|passim)(?![\p{L}])\.?)`;
const NEXT_TOO = String.raw`(?<next>\s?(?:f|sq|et\s+s)(?![\p{L}])\.?)`;
/** English, French, Dutch and German. A plain "S" or "bl" is rather an initial. */
const WORD = String.raw`(?<![\p{L}\p{N}])(?:[Pp]{1,2}\.|[Pp]{1,2}(?=\s?\d)|[Pp]gs?\.|[Pp]ages?|SS?\.|Seiten?|[Bb]lz\.?|[Bb]ladzijden?|[Pp]ag\.|[Pp]agina(?:['’]s)?)`;

const WITH_WORD = new RegExp(String.raw`${WORD}\s{0,3}(?<pages>${PAGES})(?:${OPEN_END}|${NEXT_TOO})?`, 'gu');
/** "Renard 2016: 46", "Renard (2016), 46–47". */
const AFTER_YEAR = new RegExp(
  String.raw`(?:1[5-9]|20)\d\d[a-z]?\)?(?<rest>\s?[:,]\s?(?<pages>${PAGES})(?:${OPEN_END}|${NEXT_TOO})?)$`,
  'u',
);

/** Pages that a reference gives, and where it says so. */
export interface GivenPages {
  /** As typed; null where it is left open where they end. */
  readonly pages: string | null;
  readonly start: number;
  readonly end: number;
}

function given(match: RegExpExecArray | RegExpMatchArray, start: number, end: number): GivenPages {
  const { pages = '', open, next } = match.groups ?? {};
  if (open !== undefined) return { pages: null, start, end };
  if (next === undefined) return { pages, start, end };
  return { pages: /^\d+$/.test(pages) ? `${pages}–${Number(pages) + 1}` : null, start, end };
}

/** Every "p. 46", "S. 46–47", "blz. xii" of a text, in order. */
export function pagesWithWord(text: string): GivenPages[] {
  return Array.from(text.matchAll(WITH_WORD), (match) => given(match, match.index, match.index + match[0].length));
}

/** The pages that end a reference after its year; null where there are none. */
export function pagesAfterYear(text: string): GivenPages | null {
  const match = AFTER_YEAR.exec(text);
  return match === null ? null : given(match, text.length - (match.groups?.['rest'] ?? '').length, text.length);
}
